import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { sweepErasures } from '#core/personal-data/sweep-erasures.ts'
import { findSigner } from '#core/sync/device/known-certificates.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import { isTextSignedBy } from '#exchange/sign-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { receiptSchema, type Receipt } from '#shared/wire/receipt.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import { findBatch, storeReceipt, type StoredBatch } from './batch-repository.ts'
import { listOfBatch } from './outbox-repository.ts'
import { takeOutcome } from './take-outcome.ts'

/** What a receipt has to be for. */
export type Acknowledged = {
  readonly batchId: string
  readonly manifestSha256: string
  /** Who made the batch: this laptop, or the mentor whose file was passed on. */
  readonly deviceId: string
}

/**
 * The receipt, once the city signed it for this very batch; null for anything else, a receipt for
 * other bytes included.
 */
export async function readReceipt(
  db: ReadDb,
  device: EnrolledDevice,
  signed: SignedText,
  { batchId, manifestSha256, deviceId }: Acknowledged,
): Promise<Receipt | null> {
  const signer = await findSigner(db, device, signed.certId)
  if (signer?.certificate.role !== 'city') return null
  if (!isTextSignedBy(signer.certificate.signingKey, 'receipt', signed)) return null
  const receipt = receiptOf(signed)
  const isForIt =
    receipt?.batch_id === batchId &&
    receipt.manifest_sha256 === manifestSha256 &&
    receipt.device_id === deviceId &&
    receipt.org_id === device.certificate.orgId
  return isForIt ? receipt : null
}

/** Reads it; proves nothing. */
export function receiptOf({ text }: SignedText): Receipt | null {
  try {
    return receiptSchema.safeParse(parseJson(text)).data ?? null
  } catch {
    return null
  }
}

/**
 * Stores a verified receipt, and only then what it says of each record. False when it is not the
 * city's for this batch, or leaves a record of the batch unmentioned; nothing is stored then.
 */
export async function takeReceipt(
  work: SyncWork,
  tx: WriteTx,
  { device, batch, signed }: ReceiptFor,
): Promise<boolean> {
  const { deviceId } = device.certificate
  const receipt = await readReceipt(tx, device, signed, { ...batch, deviceId })
  if (!receipt) return false
  const told = new Set(receipt.records.map(({ rev_id }) => rev_id))
  const carried = await listOfBatch(tx, batch.batchId)
  if (!carried.every(({ rev_id }) => told.has(rev_id))) return false
  await storeReceipt(tx, batch.batchId, { receipt: signed, receivedAt: receipt.received_at })
  for (const outcome of receipt.records) {
    const word = { outcome, at: receipt.received_at, isDecision: false, note: '' }
    await takeOutcome(work, tx, word)
  }
  // What was erased while its lines were on their way goes now.
  await sweepErasures(work, tx)
  return true
}

export type ReceiptFor = {
  readonly device: EnrolledDevice
  readonly batch: Pick<StoredBatch, 'batchId' | 'manifestSha256'>
  readonly signed: SignedText
}

/** A receipt that came down, for a batch that went by file: whose batch it is stands in the text. */
export async function takeLateReceipt(
  work: SyncWork,
  tx: WriteTx,
  { device, signed }: Pick<ReceiptFor, 'device' | 'signed'>,
): Promise<boolean> {
  const batch = await findBatch(tx, receiptOf(signed)?.batch_id ?? '')
  return batch !== undefined && takeReceipt(work, tx, { device, batch, signed })
}
