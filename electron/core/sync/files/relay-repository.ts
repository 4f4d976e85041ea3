import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { blobHeadSchema, type BlobHead } from '#shared/wire/batch-manifest.ts'
import { certificateChainSchema, type CertificateChain } from '#shared/wire/certificate.ts'
import { lastPlace } from '#core/sync/outbox/outbox-repository.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

/** A mentor's batch that waits to be passed on, word for word. */
export type StoredRelay = {
  readonly batchId: string
  /** As the mentor signed it, without the files behind it. */
  readonly bytes: Uint8Array
  readonly manifestSha256: string
  readonly authorDeviceId: string
  readonly authorChain: CertificateChain
  readonly blobs: readonly BlobHead[]
  /** What stands in the outbox up to this place goes to the city before it. */
  readonly afterOutboxSeq: number
  readonly takenAt: string
}

export async function isRelayKnown(
  db: ReadDb,
  { batchId, manifestSha256 }: Pick<StoredRelay, 'batchId' | 'manifestSha256'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('sync_relays')
    .select('batch_id')
    .where('batch_id', '=', batchId)
    .where('manifest_sha256', '=', manifestSha256)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertRelay(
  tx: WriteTx,
  relay: Omit<StoredRelay, 'afterOutboxSeq'>,
): Promise<void> {
  await tx
    .insertInto('sync_relays')
    .values({
      batch_id: relay.batchId,
      bytes: relay.bytes,
      manifest_sha256: relay.manifestSha256,
      author_device_id: relay.authorDeviceId,
      author_chain: JSON.stringify(relay.authorChain),
      blobs: JSON.stringify(relay.blobs),
      taken_at: relay.takenAt,
      after_outbox_seq: await lastPlace(tx),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Without the city's receipt yet, in the order in which they came. */
export async function listOpenRelays(db: ReadDb): Promise<StoredRelay[]> {
  const rows = await db
    .selectFrom('sync_relays')
    .selectAll()
    .where('receipt', 'is', null)
    .orderBy('after_outbox_seq')
    .orderBy('taken_at')
    .orderBy('batch_id')
    .execute()
  return rows.map(toRelay)
}

export async function countOpenRelays(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('sync_relays')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('receipt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export async function storeRelayReceipt(
  tx: WriteTx,
  batchId: string,
  { receipt, receivedAt }: { readonly receipt: SignedText; readonly receivedAt: string },
): Promise<void> {
  await tx
    .updateTable('sync_relays')
    .set({ receipt: JSON.stringify(receipt), received_at: receivedAt })
    .where('batch_id', '=', batchId)
    .execute()
}

function toRelay(row: Selectable<DatabaseSchema['sync_relays']>): StoredRelay {
  return {
    batchId: row.batch_id,
    bytes: new Uint8Array(row.bytes),
    manifestSha256: row.manifest_sha256,
    authorDeviceId: row.author_device_id,
    authorChain: certificateChainSchema.parse(parseJson(row.author_chain)),
    blobs: blobHeadSchema.array().parse(parseJson(row.blobs)),
    afterOutboxSeq: row.after_outbox_seq,
    takenAt: row.taken_at,
  }
}
