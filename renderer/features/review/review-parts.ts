import { createContext, useContext } from 'react'

import type { ArrivedAssessment } from '#shared/contract/review-contract.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { ChangedParts } from '#shared/domain/review/changed-answers.ts'

import type { Remarks } from './use-remarks.ts'

/** What every part of the screen looks at. */
export type ReviewParts = {
  readonly arrived: ArrivedAssessment
  readonly instrument: InstrumentDefinition
  readonly result: Evaluation
  readonly changed: ChangedParts
  readonly remarks: Remarks
  /** Whether remarks can be made: it waits for a decision that is this person's to make. */
  readonly canDecide: boolean
  readonly explain: (criterion: string) => void
}

export const ReviewPartsContext = createContext<ReviewParts | null>(null)

export function useReviewParts(): ReviewParts {
  const parts = useContext(ReviewPartsContext)
  if (parts === null) throw new Error('Shown outside of a review')
  return parts
}
