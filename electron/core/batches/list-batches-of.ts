import type { ReadDb } from '#core/database/schema.ts'
import type { WaitingBatch } from '#shared/domain/sync/sync-state.ts'

import { listTravelling, listWaiting } from './travelling-batch-repository.ts'

/** The batches that sent these decisions, by number; none for what belongs to no batch. */
export async function listBatchesOf(
  db: ReadDb,
  decisionIds: readonly string[],
): Promise<WaitingBatch[]> {
  return listTravelling(db, decisionIds)
}

/** The batches with decisions that stand in the outbox without an answer, by number. */
export async function listWaitingBatches(db: ReadDb): Promise<WaitingBatch[]> {
  return listWaiting(db)
}
