import { uptime } from 'node:os'

import type { WriteTx } from '#core/database/schema.ts'
import { findCityFirm } from '#core/sync/city-firms/city-firm-repository.ts'
import { findEnrolledDevice, getChainId } from '#core/sync/device/device-repository.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { findProgress } from '#core/sync/run/progress-repository.ts'
import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import { packBatch, type BatchHead, type PackedBatch } from '#exchange/pack-batch.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'
import { wireSchema } from '#shared/wire/wire-version.ts'

import { findLastBatch, insertBatch, type StoredBatch } from './batch-repository.ts'
import { blobsOf, chooseRecords, instrumentsOf, type Chosen } from './choose-records.ts'
import {
  listQueued,
  listTravellingRecords,
  markPacked,
  markUnsendable,
  type OutboxRow,
  type Wanted,
} from './outbox-repository.ts'
import { readLine, toLine } from './record-line.ts'

type Packing = Wanted & { readonly mostRecords: number }

/**
 * Packs the next records of the outbox as one signed batch and stores its bytes, all before anything
 * of it is sent. Answers undefined when nothing waits that could be packed now.
 */
export async function packWaiting(
  work: SyncWork,
  packing: Packing,
): Promise<StoredBatch | undefined> {
  return inOneTransaction(work, async (tx) => {
    const device = await findEnrolledDevice(tx)
    if (!device) return undefined
    const chosen = await choose(tx, packing)
    if (chosen.length === 0) return undefined
    return storeSmallEnough(work, tx, { device, chosen })
  })
}

async function choose(tx: WriteTx, { mostRecords, ...wanted }: Packing): Promise<Chosen[]> {
  const travelling = new Set(await listTravellingRecords(tx))
  const ready: Chosen[] = []
  for (const row of await listQueued(tx, { ...wanted, limit: 2 * mostRecords })) {
    if (row.kind === 'firm' && travelling.has(row.record_id)) continue
    const record = await onNewestBase(tx, row)
    const line = row.first_packed_at === null ? toLine(record) : row.line
    travelling.add(row.record_id)
    if (Buffer.byteLength(line) <= batchLimits.recordBytes) ready.push({ row, record, line })
    else await markUnsendable(tx, row.rev_id, 'record/too-large')
  }
  return chooseRecords(ready, mostRecords)
}

/** A firm is based on what the laptop's own was last made from, which may have moved since it was queued. */
async function onNewestBase(tx: WriteTx, row: OutboxRow): Promise<BatchRecord> {
  const record = readLine(row.line)
  if (record.kind !== 'firm' || row.first_packed_at !== null) return record
  const base = (await findCityFirm(tx, record.record_id))?.base ?? null
  return { ...record, base_version: base?.version ?? null, base_sha: base?.sha256 ?? null }
}

/** Halves what does not fit when compressed; a single record always does. */
async function storeSmallEnough(
  work: SyncWork,
  tx: WriteTx,
  { device, chosen }: { readonly device: EnrolledDevice; readonly chosen: readonly Chosen[] },
): Promise<StoredBatch> {
  const head = await makeHead(work, tx, { device, chosen })
  const packed = packBatch(
    head,
    chosen.map(({ line }) => line),
    device.signingKey,
  )
  if (packed.manifest.gz.bytes <= batchLimits.gzippedBytes)
    return store(work, tx, { packed, chosen })
  const half = chosen.slice(0, Math.ceil(chosen.length / 2))
  return storeSmallEnough(work, tx, { device, chosen: half })
}

async function makeHead(
  { surroundings, appVersion }: SyncWork,
  tx: WriteTx,
  { device, chosen }: { readonly device: EnrolledDevice; readonly chosen: readonly Chosen[] },
): Promise<BatchHead> {
  const chainId = await getChainId(tx)
  const last = await findLastBatch(tx, chainId)
  const { certId, deviceId, userId, orgId } = device.certificate
  return {
    batch_id: surroundings.newId(),
    device_id: deviceId,
    chain_id: chainId,
    device_seq: (last?.deviceSeq ?? 0) + 1,
    prev: last?.manifestSha256 ?? null,
    cert_id: certId,
    user_id: userId,
    org_id: orgId,
    app: appVersion,
    schema: wireSchema,
    instruments: instrumentsOf(chosen),
    blobs: blobsOf(chosen),
    clock: {
      wall: surroundings.now().toISOString(),
      uptime_ms: Math.round(uptime() * 1000),
      last_server_time: (await findProgress(tx)).lastServerTime,
    },
  }
}

async function store(
  { surroundings }: SyncWork,
  tx: WriteTx,
  { packed, chosen }: { readonly packed: PackedBatch; readonly chosen: readonly Chosen[] },
): Promise<StoredBatch> {
  const { manifest, manifestSha256, bytes } = packed
  const packedAt = surroundings.now().toISOString()
  const batch: StoredBatch = {
    batchId: manifest.batch_id,
    chainId: manifest.chain_id,
    deviceSeq: manifest.device_seq,
    manifestSha256,
    byteCount: bytes.length,
    recordCount: manifest.records.count,
    blobs: manifest.blobs,
    carrier: null,
    packedAt,
  }
  await insertBatch(tx, batch, bytes)
  for (const { row, line } of chosen) {
    const first_packed_at = row.first_packed_at ?? packedAt
    await markPacked(tx, { rev_id: row.rev_id, line, first_packed_at }, batch.batchId)
  }
  return batch
}
