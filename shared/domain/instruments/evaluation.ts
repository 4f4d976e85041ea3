import type { Effort } from './instrument-definition.ts'

/** Numbers for money, people, percent, quantity; true or false for yes-no; an option code for choice. */
export type InputValue = number | boolean | string

/** Everything an evaluation looks at. What is absent is open, never zero. */
export type EvaluationFacts = {
  readonly values: Readonly<Record<string, InputValue>>
  /** By norm key, in the unit the instrument states. */
  readonly norms: Readonly<Record<string, number>>
  /** Criteria the assessor fixed by hand, by code. */
  readonly fixed: Readonly<Record<string, FixedCriterion>>
}

/** Points the assessor gives a criterion by hand, with the reason that is kept and shown. */
export type FixedCriterion = { readonly points: number; readonly reason: string }

export type PointsRange = { readonly min: number; readonly max: number }

/** Points with their range; `points` is null while the range is open. */
export type Points = PointsRange & { readonly points: number | null }

export type NotComputable = 'zero-denominator' | 'negative-denominator'

export type PartResult = Points & {
  readonly id: string
  /** The figure of the part; null while open, not computable, or when the part has none. */
  readonly value: number | null
  /** Index into the part's bands once the points are settled. */
  readonly band: number | null
  readonly notComputable: NotComputable | null
  /** Inputs and norms (as `norm.KEY`) still missing that could change this part. */
  readonly missing: readonly string[]
}

export type CriterionResult = Points & {
  readonly code: string
  /** Figure of the criterion's first part that has one. */
  readonly value: number | null
  readonly parts: readonly PartResult[]
  readonly fixed: FixedCriterion | null
  /** True when the band taken is one the circular does not state. */
  readonly inferred: boolean
  readonly missing: readonly string[]
}

export type LimitedBy = 'total' | 'synchrony' | 'both' | 'none'

export type Evaluation = {
  readonly criteria: Readonly<Record<string, CriterionResult>>
  readonly groups: Readonly<Record<string, Points>>
  readonly total: Points
  readonly synchrony: PointsRange & { readonly value: number | null }
  readonly class: {
    /** Null while `lowest` and `highest` differ. */
    readonly code: string | null
    readonly lowest: string
    readonly highest: string
    /**
     * Which lower bound of the next class above `lowest` does not surely hold; `none` at the top.
     * Điều 9 leaves open the firms whose total and coefficient point to different classes.
     */
    readonly limitedBy: LimitedBy
  }
}

/** A cross-check that holds: shown, never blocking. */
export type CrossCheckWarning = {
  readonly key: string
  readonly inputs: readonly string[]
  readonly message: { readonly vi: string; readonly en: string }
}

/** How one input must change for a step; `from` is null when it is open. */
export type StepChange = {
  readonly input: string
  readonly from: InputValue | null
  readonly to: InputValue
}

/** One criterion raised by one or more bands. */
export type PathStep = {
  /** Stable within one evaluation: `C03+1`. */
  readonly id: string
  readonly criterion: string
  readonly part: string
  readonly fromPoints: number
  readonly toPoints: number
  readonly bands: number
  readonly effort: Effort
  /** Bands climbed times effort. */
  readonly cost: number
  /** The lever used and its amount (`120000000` đồng); null for choices and yes-no. */
  readonly lever: { readonly key: string; readonly amount: number } | null
  readonly changes: readonly StepChange[]
  /** Figure before and after; null where the part has none. */
  readonly figure: { readonly from: number | null; readonly to: number | null } | null
}

/** A cheapest set of steps that reaches a class in total and in coefficient. */
export type PathOption = {
  readonly steps: readonly PathStep[]
  readonly cost: number
  readonly total: number
  readonly synchrony: number
}

export type PathToClass = {
  readonly class: string
  /** How much is missing; zero when that bound already holds. */
  readonly totalGap: number
  readonly synchronyGap: number
  /** Cheapest first, all of the same least cost, at most the number asked for; empty when out of reach. */
  readonly options: readonly PathOption[]
}
