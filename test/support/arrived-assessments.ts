import type { AppDatabase } from '#core/database/schema.ts'
import type { InstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import { fillReviewItem } from '#core/review/fill-review-item.ts'
import { storeArrival } from '#core/sync/down/change-repository.ts'
import type { Answer } from '#shared/domain/assessments/answer.ts'
import { normSetIdSchema, type AssessmentContent } from '#shared/domain/assessments/assessment.ts'

import { assessmentBody, assessmentRecord } from './test-records.ts'
import { tt17, type KnownCase } from './tt17.ts'

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

/** Takes assessments as the feed of the city brings them: each with its line of the queue. */
export async function takeArrivals(
  { db, shelf }: { readonly db: AppDatabase; readonly shelf: InstrumentShelf },
  arrivals: readonly Arrival[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const arrival of arrivals) {
      const { firmId, mentor, content, arrivedAt, isAccepted, recordId, historySeq = 7 } = arrival
      const body = assessmentBody(firmId, { content }, tt17.definition)
      const record = assessmentRecord(firmId, {
        ...(recordId === undefined ? {} : { record_id: recordId }),
        body: { ...body, history: { ...body.history, seq: historySeq } },
      })
      const stage = isAccepted ? 'city' : 'association'
      await storeArrival(tx, {
        revId: record.rev_id,
        recordId: record.record_id,
        kind: 'assessment',
        line: JSON.stringify(record),
        author: mentor,
        ...{ stage, arrivedAt },
      })
      const filled = { recordId: record.record_id, countsAlready: isAccepted }
      await fillReviewItem({ shelf }, tx, filled)
    }
  })
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
