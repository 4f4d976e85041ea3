import type { ReadDb } from '#core/database/schema.ts'

import { listRecordsInState } from './review-queue-repository.ts'

/** Assessments that are approved and were not sent to the city, the longest waiting first. */
export function listApprovedRecords(db: ReadDb): Promise<string[]> {
  return listRecordsInState(db, 'approved')
}
