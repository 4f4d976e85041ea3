import type { AppDatabase } from '#core/database/schema.ts'
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts'
import type { InstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import { fillReviewItem } from '#core/review/fill-review-item.ts'
import { storeArrival } from '#core/sync/down/change-repository.ts'

import type { Arrival } from './arrived-content.ts'
import { assessmentBody, assessmentRecord } from './test-records.ts'
import { tt17 } from './tt17.ts'

export type Taking = {
  readonly db: AppDatabase
  readonly shelf: InstrumentShelf
  readonly evidence: EvidenceFiles
}

/** Takes assessments as the feed of the city brings them: each with its line of the queue. */
export async function takeArrivals(
  { db, shelf, evidence }: Taking,
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
      await fillReviewItem({ shelf, evidence }, tx, filled)
    }
  })
}
