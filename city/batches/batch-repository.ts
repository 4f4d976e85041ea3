import type { SignedText } from '#shared/wire/signed-text.ts'

import type { BatchesTable, CityReadDb, CityTx } from '../database/schema.ts'
import type { Origin } from './origin.ts'

export type StoredBatch = {
  readonly manifestSha256: string
  readonly receipt: SignedText
}

export async function findBatch(
  db: CityReadDb,
  orgId: string,
  batchId: string,
): Promise<(StoredBatch & { readonly deviceId: string; readonly userId: string }) | undefined> {
  const row = await db
    .selectFrom('batches')
    .select([
      'device_id',
      'user_id',
      'manifest_sha256',
      'receipt',
      'receipt_signature',
      'receipt_cert_id',
    ])
    .where('org_id', '=', orgId)
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  return (
    row && {
      deviceId: row.device_id,
      userId: row.user_id,
      manifestSha256: row.manifest_sha256,
      receipt: {
        text: row.receipt,
        signature: row.receipt_signature,
        certId: row.receipt_cert_id,
      },
    }
  )
}

/** What a chain has come to: the last batch taken in order, and what stands at two numbers. */
export type ChainStanding = {
  readonly appliedUpTo: number
  readonly before: string | undefined
  readonly same: string | undefined
  /** The batch behind it came too early. */
  readonly nextWaits: boolean
}

export async function readChainStanding(
  db: CityReadDb,
  orgId: string,
  { chainId, deviceSeq }: Pick<Origin, 'chainId' | 'deviceSeq'>,
): Promise<ChainStanding> {
  const rows = await db
    .selectFrom('batches')
    .select(['device_seq', 'manifest_sha256', 'state'])
    .where('org_id', '=', orgId)
    .where('chain_id', '=', chainId)
    .where((eb) =>
      eb.or([
        eb('device_seq', 'in', [deviceSeq - 1, deviceSeq, deviceSeq + 1]),
        eb('device_seq', '=', (inner) =>
          inner
            .selectFrom('batches')
            .select((max) => max.fn.max('device_seq').as('last'))
            .where('org_id', '=', orgId)
            .where('chain_id', '=', chainId)
            .where('state', '!=', 'waiting'),
        ),
      ]),
    )
    .execute()
  const at = (seq: number) => rows.find(({ device_seq }) => device_seq === seq)?.manifest_sha256
  const applied = rows.filter(({ state }) => state !== 'waiting')
  return {
    appliedUpTo: Math.max(0, ...applied.map(({ device_seq }) => device_seq)),
    before: at(deviceSeq - 1),
    same: at(deviceSeq),
    nextWaits: rows.some(
      ({ device_seq, state }) => device_seq === deviceSeq + 1 && state === 'waiting',
    ),
  }
}

export type NewBatch = {
  readonly origin: Origin
  readonly certId: string
  readonly manifestSha256: string
  readonly content: Uint8Array
  readonly relay: SignedText | null
  readonly carrier: BatchesTable['carrier']
  readonly state: BatchesTable['state']
  readonly receivedAt: Date
  readonly receipt: SignedText
}

export async function insertBatch(tx: CityTx, orgId: string, batch: NewBatch): Promise<void> {
  const { origin, receipt, content } = batch
  await tx
    .insertInto('batches')
    .values({
      org_id: orgId,
      batch_id: origin.batchId,
      device_id: origin.deviceId,
      user_id: origin.userId,
      cert_id: batch.certId,
      chain_id: origin.chainId,
      device_seq: origin.deviceSeq,
      manifest_sha256: batch.manifestSha256,
      content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
      relay: batch.relay && JSON.stringify(batch.relay),
      carrier: batch.carrier,
      state: batch.state,
      received_at: batch.receivedAt,
      receipt: receipt.text,
      receipt_signature: receipt.signature,
      receipt_cert_id: receipt.certId,
    })
    .execute()
}

/** The batch that comes next in the chain, when it came too early and waits. */
export async function takeWaitingBatch(
  tx: CityTx,
  orgId: string,
  chainId: string,
  deviceSeq: number,
): Promise<string | undefined> {
  const row = await tx
    .updateTable('batches')
    .set({ state: 'applied' })
    .where('org_id', '=', orgId)
    .where('chain_id', '=', chainId)
    .where('device_seq', '=', deviceSeq)
    .where('state', '=', 'waiting')
    .returning('batch_id')
    .executeTakeFirst()
  return row?.batch_id
}
