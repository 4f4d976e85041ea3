import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import type { BatchState } from '#shared/domain/batches/batch-state.ts'
import { batchIdSchema, type BatchId, type BatchSummary } from '#shared/domain/batches/batch.ts'

export type StoredBatch = Omit<BatchSummary, 'counts' | 'mendsBatch'> & {
  readonly mendsBatchId: string | null
}

export async function findBatch(db: ReadDb, batchId: string): Promise<StoredBatch | undefined> {
  const row = await db
    .selectFrom('batches')
    .selectAll()
    .where('id', '=', batchId)
    .executeTakeFirst()
  return row && toBatch(row)
}

/** Newest first; those given up are left out. */
export async function listBatches(db: ReadDb): Promise<StoredBatch[]> {
  const rows = await db
    .selectFrom('batches')
    .selectAll()
    .where('state', '!=', 'discarded')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(toBatch)
}

/** Numbers of batches by id. */
export async function listBatchNumbers(db: ReadDb): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('batches').select(['id', 'number']).execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}

type NewBatch = Pick<StoredBatch, 'id' | 'name' | 'madeBy' | 'madeAt' | 'mendsBatchId'>

export async function insertBatch(tx: WriteTx, batch: NewBatch): Promise<void> {
  const last = await tx
    .selectFrom('batches')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  await tx
    .insertInto('batches')
    .values({
      id: batch.id,
      number: (last?.number ?? 0) + 1,
      name: batch.name,
      state: 'draft',
      made_by: batch.madeBy,
      made_at: batch.madeAt,
      confirmed_title: '',
      mends_batch_id: batch.mendsBatchId,
    })
    .execute()
}

type Confirmed = {
  readonly by: string
  readonly title: string
  readonly at: string
  readonly byDevice: boolean
}

/** What a step leaves behind. */
export type Moved = {
  readonly state: BatchState
  readonly confirmed?: Confirmed | null
  readonly sentAt?: string
  readonly settledAt?: string
}

export async function moveBatch(
  tx: WriteTx,
  batchId: string,
  { state, confirmed, sentAt, settledAt }: Moved,
): Promise<void> {
  await tx
    .updateTable('batches')
    .set({
      state,
      ...(confirmed !== undefined && toConfirmedColumns(confirmed)),
      ...(sentAt !== undefined && { sent_at: sentAt }),
      ...(settledAt !== undefined && { settled_at: settledAt }),
    })
    .where('id', '=', batchId)
    .execute()
}

function toConfirmedColumns(confirmed: Confirmed | null) {
  return {
    confirmed_by: confirmed?.by ?? null,
    confirmed_title: confirmed?.title ?? '',
    confirmed_at: confirmed?.at ?? null,
    confirmed_by_device: confirmed?.byDevice ? 1 : 0,
  }
}

function toBatch(row: Selectable<DatabaseSchema['batches']>): StoredBatch {
  const id: BatchId = batchIdSchema.parse(row.id)
  return {
    ...{ id, number: row.number, name: row.name, state: row.state },
    madeBy: row.made_by,
    madeAt: row.made_at,
    confirmedBy: row.confirmed_by,
    confirmedTitle: row.confirmed_title,
    confirmedAt: row.confirmed_at,
    isConfirmedByDevice: row.confirmed_by_device === 1,
    sentAt: row.sent_at,
    settledAt: row.settled_at,
    mendsBatchId: row.mends_batch_id,
  }
}
