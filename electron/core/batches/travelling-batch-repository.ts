import type { ReadDb } from '#core/database/schema.ts'
import type { WaitingBatch } from '#shared/domain/sync/sync-state.ts'

/** Batches by number, with how many of these decisions each has sent. */
export async function listTravelling(
  db: ReadDb,
  decisionIds: readonly string[],
): Promise<WaitingBatch[]> {
  if (decisionIds.length === 0) return []
  return ofBatches(db).where('batch_items.decision_id', 'in', decisionIds).execute()
}

/** Batches by number, with how many of their decisions stand in the outbox without an answer. */
export async function listWaiting(db: ReadDb): Promise<WaitingBatch[]> {
  return ofBatches(db)
    .innerJoin('outbox', 'outbox.record_id', 'batch_items.decision_id')
    .where('outbox.carriage', 'in', ['queued', 'packed', 'sent'])
    .execute()
}

function ofBatches(db: ReadDb) {
  return db
    .selectFrom('batch_items')
    .innerJoin('batches', 'batches.id', 'batch_items.batch_id')
    .select(['batches.number', 'batches.name'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['batches.number', 'batches.name'])
    .orderBy('batches.number')
}
