import { sql, type Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { blobHeadSchema, type BlobHead } from '#shared/wire/batch-manifest.ts'
import { signedTextSchema, type SignedText } from '#shared/wire/signed-text.ts'

import { queueAgain } from './outbox-repository.ts'

type BatchRow = Selectable<DatabaseSchema['sync_batches']>

/** A batch without its bytes. */
export type StoredBatch = {
  readonly batchId: string
  readonly chainId: string
  readonly deviceSeq: number
  readonly manifestSha256: string
  readonly byteCount: number
  readonly recordCount: number
  readonly blobs: readonly BlobHead[]
  readonly carrier: 'network' | 'file' | null
  readonly packedAt: string
}

const headColumns = [
  'batch_id',
  'chain_id',
  'device_seq',
  'manifest_sha256',
  'byte_count',
  'record_count',
  'blobs',
  'carrier',
  'packed_at',
] as const

/** The last batch of a chain; undefined before the first. */
export async function findLastBatch(
  db: ReadDb,
  chainId: string,
): Promise<Pick<StoredBatch, 'deviceSeq' | 'manifestSha256'> | undefined> {
  const row = await db
    .selectFrom('sync_batches')
    .select(['device_seq', 'manifest_sha256'])
    .where('chain_id', '=', chainId)
    .orderBy('device_seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { deviceSeq: row.device_seq, manifestSha256: row.manifest_sha256 }
}

export async function insertBatch(
  tx: WriteTx,
  batch: StoredBatch,
  bytes: Uint8Array,
): Promise<void> {
  await tx
    .insertInto('sync_batches')
    .values({
      batch_id: batch.batchId,
      chain_id: batch.chainId,
      device_seq: batch.deviceSeq,
      manifest_sha256: batch.manifestSha256,
      bytes,
      byte_count: batch.byteCount,
      record_count: batch.recordCount,
      blobs: JSON.stringify(batch.blobs),
      packed_at: batch.packedAt,
      carrier: batch.carrier,
    })
    .execute()
}

/** Batches without a receipt, in the order in which they were packed. */
export async function listOpenBatches(db: ReadDb): Promise<StoredBatch[]> {
  const rows = await db
    .selectFrom('sync_batches')
    .select(headColumns)
    .where('receipt', 'is', null)
    .where('given_up_at', 'is', null)
    .orderBy(sql`rowid`)
    .execute()
  return rows.map(toBatch)
}

export async function findBatch(db: ReadDb, batchId: string): Promise<StoredBatch | undefined> {
  const row = await db
    .selectFrom('sync_batches')
    .select(headColumns)
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  return row && toBatch(row)
}

/** The very bytes that were packed. Throws once a receipt has made them dispensable. */
export async function getBatchBytes(db: ReadDb, batchId: string): Promise<Uint8Array<ArrayBuffer>> {
  const row = await db
    .selectFrom('sync_batches')
    .select('bytes')
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow()
  if (row.bytes === null) throw new Error(`Batch ${batchId} is acknowledged already`)
  return new Uint8Array(row.bytes)
}

export async function markCarrier(
  tx: WriteTx,
  batchId: string,
  carrier: 'network' | 'file',
): Promise<void> {
  await tx.updateTable('sync_batches').set({ carrier }).where('batch_id', '=', batchId).execute()
}

/** From here on the batch counts as sent; the city has it, so the bytes may go. */
export async function storeReceipt(
  tx: WriteTx,
  batchId: string,
  { receipt, receivedAt }: { readonly receipt: SignedText; readonly receivedAt: string },
): Promise<void> {
  await tx
    .updateTable('sync_batches')
    .set({ receipt: JSON.stringify(receipt), received_at: receivedAt, bytes: null })
    .where('batch_id', '=', batchId)
    .execute()
}

/** Queues anew what batches hold that were signed with keys of an earlier enrolment. */
export async function giveUpBatches(tx: WriteTx, now: string): Promise<void> {
  for (const { batchId } of await listOpenBatches(tx)) {
    const rows = await tx
      .selectFrom('outbox')
      .select('rev_id')
      .where('batch_id', '=', batchId)
      .where('carriage', 'in', ['packed', 'sent'])
      .execute()
    await queueAgain(
      tx,
      rows.map(({ rev_id }) => rev_id),
    )
    await tx
      .updateTable('sync_batches')
      .set({ given_up_at: now })
      .where('batch_id', '=', batchId)
      .execute()
  }
}

export type KeptReceipt = Pick<StoredBatch, 'batchId' | 'deviceSeq' | 'manifestSha256'> & {
  readonly receipt: SignedText
  readonly receivedAt: string
}

/** The receipt of the batch that carried a revision; empty while there is none. */
export async function listReceipts(db: ReadDb, revId: string): Promise<KeptReceipt[]> {
  const rows = await db
    .selectFrom('sync_batches')
    .innerJoin('outbox', 'outbox.batch_id', 'sync_batches.batch_id')
    .select([
      'sync_batches.batch_id',
      'sync_batches.device_seq',
      'sync_batches.manifest_sha256',
      'sync_batches.receipt',
      'sync_batches.received_at',
    ])
    .where('outbox.rev_id', '=', revId)
    .execute()
  return rows.flatMap((row) =>
    row.receipt === null || row.received_at === null
      ? []
      : {
          batchId: row.batch_id,
          deviceSeq: row.device_seq,
          manifestSha256: row.manifest_sha256,
          receipt: signedTextSchema.parse(parseJson(row.receipt)),
          receivedAt: row.received_at,
        },
  )
}

function toBatch(row: Pick<BatchRow, (typeof headColumns)[number]>): StoredBatch {
  return {
    batchId: row.batch_id,
    chainId: row.chain_id,
    deviceSeq: row.device_seq,
    manifestSha256: row.manifest_sha256,
    byteCount: row.byte_count,
    recordCount: row.record_count,
    blobs: blobHeadSchema.array().parse(parseJson(row.blobs)),
    carrier: row.carrier,
    packedAt: row.packed_at,
  }
}
