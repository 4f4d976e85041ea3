import type { Words } from '#shared/kit/words.ts'

import type { CriterionResult, InputValue, NotComputable } from './evaluation.ts'

export type ExplainedInput = {
  /** Input key, or `norm.KEY` for an industry norm. */
  readonly key: string
  readonly symbol: string | null
  readonly label: Words
  readonly unit: Words | null
  /** Null while it is missing. */
  readonly value: InputValue | null
}

export type ExplainedFigure = {
  readonly symbol: string
  readonly unit: Words
  /** As printed in the circular: `Kkh = (Gbđ − Gsx) / Gbđ · 100`. */
  readonly formula: string
  /** With the numbers filled in, Vietnamese separators: `(160.000.000.000 − 128.000.000.000) / …`. */
  readonly withNumbers: string
  readonly value: number | null
}

export type ExplainedPart = {
  readonly id: string
  readonly label: Words | null
  readonly points: CriterionResult['points']
  readonly min: number
  readonly max: number
  readonly notComputable: NotComputable | null
  readonly figures: readonly ExplainedFigure[]
  /** Every band in order, the one taken marked, the possible ones marked. */
  readonly bands: readonly {
    readonly points: number
    readonly label: Words
    readonly stated: boolean
    readonly state: 'taken' | 'possible' | 'excluded'
  }[]
  readonly inputs: readonly ExplainedInput[]
}

/** Points -> band -> formula with numbers -> inputs -> article: how one criterion got its points. */
export type Explanation = {
  readonly criterion: string
  readonly name: Words
  readonly result: CriterionResult
  readonly maxPoints: number
  readonly parts: readonly ExplainedPart[]
  readonly notes: readonly Words[]
  /** `Thông tư 17/2019/TT-BKHCN, Điều 4`. */
  readonly source: string
}
