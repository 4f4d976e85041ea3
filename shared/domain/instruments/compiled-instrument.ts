import type { ExactCondition } from './formula/compile-exact.ts'
import type { FastCondition } from './formula/compile-fast.ts'
import type { FastProgram } from './formula/fast-program.ts'
import type { Frame } from './formula/frame.ts'
import type { ExactNumber } from './formula/scope.ts'
import type { AnswerTable } from './answer-table.ts'
import type { CriterionResult, PartResult, PointsRange } from './evaluation.ts'
import type {
  Criterion,
  CriterionGroup,
  CriterionPart,
  CrossCheck,
  InstrumentClass,
  InstrumentDefinition,
  InstrumentInput,
} from './instrument-definition.ts'

export type CompiledFigure = {
  readonly key: string
  readonly slot: number
  readonly exact: ExactNumber
}

export type CompiledCondition = { readonly fast: FastCondition; readonly exact: ExactCondition }

export type CompiledBand = CompiledCondition & { readonly points: number }

export type CompiledPart = {
  readonly definition: CriterionPart
  /** Those its bands and its shown figure build on, each after what it builds on itself. */
  readonly figures: readonly CompiledFigure[]
  /** All that an explanation shows: those above and figures that only lead up to them. */
  readonly explainedFigures: readonly CompiledFigure[]
  readonly shownSlot: number | null
  /** All the numbers that its bands compare and that it shows, in doubles. */
  readonly program: FastProgram
  /** Where the program leaves the shown figure. */
  readonly shownFastSlot: number | null
  readonly bands: readonly CompiledBand[]
  /** Inputs and norms it looks at, those that decide the tier left aside. */
  readonly needs: readonly number[]
  readonly usesTier: boolean
  /** All there is: the range while nothing is known, and where the part is not computable. */
  readonly range: PointsRange
  /** For a part that looks at nothing but choices and yes-no answers. */
  readonly table: AnswerTable<PartResult> | null
}

export type CompiledCriterion = {
  readonly definition: Criterion
  readonly parts: readonly CompiledPart[]
  /** Where every part has one. */
  readonly table: AnswerTable<CriterionResult> | null
}

export type CompiledGroup = {
  readonly definition: CriterionGroup
  readonly criteria: readonly CompiledCriterion[]
  /** (points / maximum) ^ weight for every number of points the group can have. */
  readonly synchronyFactors: Float64Array
  readonly weightPercent: number
}

export type CompiledTiers = {
  readonly slot: number
  readonly program: FastProgram
  readonly conditions: readonly CompiledCondition[]
  /** The inputs that decide the tier. */
  readonly needs: readonly number[]
}

export type CompiledClass = {
  readonly definition: InstrumentClass
  /** `synchronyFrom` as a double, for all but the closest calls. */
  readonly synchronyFrom: number
}

export type CompiledCrossCheck = {
  readonly definition: CrossCheck
  readonly needs: readonly number[]
  readonly condition: ExactCondition
}

export type CompiledInput = {
  readonly definition: InstrumentInput
  readonly slot: number
  /** Place of each option among those of a choice. */
  readonly places: ReadonlyMap<string, number>
}
export type CompiledNorm = { readonly key: string; readonly slot: number }

/** An instrument made ready: names resolved, formulas turned into closures. Compile once, evaluate often. */
export type CompiledInstrument = {
  readonly definition: InstrumentDefinition
  readonly inputs: readonly CompiledInput[]
  readonly norms: readonly CompiledNorm[]
  readonly tiers: CompiledTiers | null
  readonly criteria: readonly CompiledCriterion[]
  /** A result for every criterion to begin with, in an object whose copies keep a fixed layout. */
  readonly unscored: Readonly<Record<string, CriterionResult>>
  readonly groups: readonly CompiledGroup[]
  readonly classes: readonly CompiledClass[]
  readonly crossChecks: readonly CompiledCrossCheck[]
  /** By slot: input keys, `norm.KEY`, figure keys. */
  readonly slotNames: readonly string[]
  /** Working memory, used by one evaluation at a time and owned by none. */
  readonly frame: Frame
}
