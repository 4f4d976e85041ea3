import type { Answer } from '#shared/domain/assessments/answer.ts'
import { normSetIdSchema, type AssessmentContent } from '#shared/domain/assessments/assessment.ts'

import type { KnownCase } from './tt17.ts'

/** What a mentor sent of a firm. */
export type Arrival = {
  readonly firmId: string
  readonly mentor: { readonly userId: string; readonly userName: string }
  readonly content: AssessmentContent
  readonly arrivedAt: string
  /** The city counts it already, so it is approved here; otherwise it waits. */
  readonly isAccepted: boolean
  readonly recordId?: string
  readonly historySeq?: number
}

/** A known case as a mentor filled it in; the inputs in `open` were left unanswered. */
export function contentOf(
  { answers, norms }: KnownCase,
  changed: { readonly open?: readonly string[]; readonly strength?: Answer['strength'] } = {},
): AssessmentContent {
  const { open = [], strength = 'document' } = changed
  const answered = Object.entries(answers).filter(([key]) => !open.includes(key))
  return {
    referenceYear: 2026,
    visitedOn: '2026-05-04',
    answers: Object.fromEntries(
      answered.map(([key, value]): [string, Answer] => [
        key,
        { status: 'answered', value, askWhom: null, strength, note: '' },
      ]),
    ),
    fixedCriteria: {},
    efforts: {},
    norms: {
      normSetId: normSetIdSchema.parse('00000000-0000-7000-8000-0000000000aa'),
      normSetName: 'Chuẩn thử nghiệm',
      isSample: true,
      source: 'thử nghiệm',
      vsicCode: '25',
      values: { ...norms },
    },
    actions: {},
  }
}
