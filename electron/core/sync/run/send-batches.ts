import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import {
  listOpenRelays,
  storeRelayReceipt,
  type StoredRelay,
} from '#core/sync/files/relay-repository.ts'
import { wrapRelay } from '#core/sync/files/wrap-relay.ts'
import { findReceipt, putBatch, type OpenLine } from '#core/sync/gateway/gateway-client.ts'
import { GatewayError } from '#core/sync/gateway/gateway-error.ts'
import {
  getBatchBytes,
  listOpenBatches,
  markCarrier,
  type StoredBatch,
} from '#core/sync/outbox/batch-repository.ts'
import { countQueued, markSent } from '#core/sync/outbox/outbox-repository.ts'
import { packWaiting } from '#core/sync/outbox/pack-waiting.ts'
import { readReceipt, receiptOf, takeReceipt } from '#core/sync/outbox/take-receipt.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'

import { sendBlobs } from './send-blobs.ts'
import { report, type SyncAttempt } from './sync-attempt.ts'

/**
 * Sends what waits: first what was packed before and has no receipt, the very same bytes, then the
 * outbox, batch by batch. One is in flight at a time.
 */
export async function sendBatches(
  attempt: SyncAttempt,
  upToPlace: number | null = null,
): Promise<void> {
  const { work, backUpOnce } = attempt
  const waiting = await work.holdOpen(() => listOpenBatches(work.db))
  const queued = await work.holdOpen(() => countQueued(work.db))
  const total = queued + waiting.reduce((sum, { recordCount }) => sum + recordCount, 0)
  if (total > 0) await backUpOnce()
  const mostRecords = batchLimits.usualRecords
  const findNext = async () =>
    waiting.shift() ??
    (await work.holdOpen(() => packWaiting(work, { revIds: null, upToPlace, mostRecords })))
  let done = 0
  for (let batch = await findNext(); batch; batch = await findNext()) {
    const { byteCount, recordCount } = batch
    const records = { done, total: Math.max(total, done + recordCount) }
    report(work, 'sending', { records, bytes: { done: 0, total: byteCount } })
    await sendBatch(attempt, batch)
    done += recordCount
    const bytes = { done: byteCount, total: byteCount }
    report(work, 'sending', { records: { ...records, done }, bytes })
    work.emit({ kind: 'sync-changed' })
  }
}

/** Passes on what came in mentors' files, each behind what stood in the outbox when it came. */
export async function sendRelays(attempt: SyncAttempt): Promise<void> {
  const { work, device } = attempt
  for (const relay of await work.holdOpen(() => listOpenRelays(work.db))) {
    await sendBatches(attempt, relay.afterOutboxSeq)
    await sendBlobs(attempt, relay.blobs)
    const bytes = wrapRelay(device, relay, work.surroundings.now())
    const signed = await deliver(attempt, relay.batchId, bytes)
    await work.holdOpen(() => storeRelayed(attempt, relay, signed))
  }
}

async function sendBatch(attempt: SyncAttempt, batch: StoredBatch): Promise<void> {
  const { work, device } = attempt
  await sendBlobs(attempt, batch.blobs)
  const bytes = await work.holdOpen(() =>
    inOneTransaction(work, async (tx) => {
      await markCarrier(tx, batch.batchId, 'network')
      await markSent(tx, batch.batchId)
      return getBatchBytes(tx, batch.batchId)
    }),
  )
  const signed = await deliver(attempt, batch.batchId, bytes)
  const isTaken = await work.holdOpen(() =>
    inOneTransaction(work, (tx) => takeReceipt(work, tx, { device, batch, signed })),
  )
  if (!isTaken) throw wrongReceipt(batch.batchId)
  await sendBlobs(attempt, missingOf(batch, signed))
}

/** After a lost answer the receipt is asked for first; only when there is none the bytes go again. */
function deliver(
  { ask }: SyncAttempt,
  batchId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SignedText> {
  return ask(async (line: OpenLine, triesBefore) => {
    const known = triesBefore > 0 ? await findReceipt(line, batchId) : undefined
    return known ?? putBatch(line, batchId, bytes)
  })
}

function missingOf(batch: StoredBatch, signed: SignedText) {
  const missing = new Set(receiptOf(signed)?.missing_blobs)
  return batch.blobs.filter(({ sha256 }) => missing.has(sha256))
}

async function storeRelayed(
  { work, device }: SyncAttempt,
  relay: StoredRelay,
  receipt: SignedText,
): Promise<void> {
  await inOneTransaction(work, async (tx) => {
    const wanted = { ...relay, deviceId: relay.authorDeviceId }
    const read = await readReceipt(tx, device, receipt, wanted)
    if (!read) throw wrongReceipt(relay.batchId)
    const receivedAt = read.received_at
    await storeRelayReceipt(tx, relay.batchId, { receipt, receivedAt })
  })
}

function wrongReceipt(batchId: string): GatewayError {
  return new GatewayError({ code: 'sync/receipt-wrong', detail: `batch ${batchId}` })
}
