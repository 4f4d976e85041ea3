import { join } from 'node:path'

import { EvidenceDamagedError, type EvidenceFiles } from '#core/evidence/evidence-files.ts'
import { checkFolder } from '#core/files/folder-unusable.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { listRecipients } from '#core/sync/device/known-certificates.ts'
import { mayDo } from '#core/sync/device/role-rights.ts'
import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import {
  getBatchBytes,
  listOpenBatches,
  markCarrier,
  type StoredBatch,
} from '#core/sync/outbox/batch-repository.ts'
import { listOfBatch, markSent } from '#core/sync/outbox/outbox-repository.ts'
import { packWaiting } from '#core/sync/outbox/pack-waiting.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import { sealFor } from '#exchange/age-file.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { FolderUnusable, NotEnrolled, NothingToSend } from '#shared/contract/sync-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'
import type { BlobHead } from '#shared/wire/batch-manifest.ts'

import { nameParcel, nameRelay } from './name-parcel.ts'
import { listOpenRelays } from './relay-repository.ts'
import { wrapRelay } from './wrap-relay.ts'
import { writeToFolder } from './write-folder.ts'

type Written = { path: string; byteCount: number; records: number }

/**
 * Writes what waits as `.nbac` files, one for each batch and for each mentor's batch to be passed on.
 * Bytes that were packed before go again as they are: whichever carrier comes first, the other
 * changes nothing.
 */
export async function writeBatchFiles(
  work: SyncWork,
  { folder, revIds }: { readonly folder: string; readonly revIds: readonly string[] | null },
): Promise<Result<{ files: Written[] }, NotEnrolled | NothingToSend | FolderUnusable>> {
  const device = await findEnrolledDevice(work.db)
  if (!device) return failed({ code: 'sync/not-enrolled' })
  const usable = checkFolder(folder)
  if (!usable.ok) return usable
  const parcels = await listParcels(work, device, revIds)
  if (parcels.length === 0) return failed({ code: 'sync/nothing-to-send' })
  const files: Written[] = []
  for (const parcel of parcels) {
    const content = await seal(work, device, parcel)
    const path = join(folder, parcel.fileName)
    const written = writeToFolder(path, content)
    if (!written.ok) return written
    await markCarried(work, parcel)
    files.push({ path, byteCount: content.length, records: parcel.recordCount })
  }
  return succeeded({ files })
}

/** One file to save or send on: the first batch that no file has carried yet. */
export async function makeBatchFile(
  work: SyncWork,
  revIds: readonly string[] | null,
): Promise<Result<MadeFile, NotEnrolled | NothingToSend>> {
  const device = await findEnrolledDevice(work.db)
  if (!device) return failed({ code: 'sync/not-enrolled' })
  const parcels = await listParcels(work, device, revIds)
  const parcel = parcels.find(({ wasCarried }) => !wasCarried) ?? parcels[0]
  if (!parcel) return failed({ code: 'sync/nothing-to-send' })
  const bytes = new Uint8Array(await seal(work, device, parcel))
  await markCarried(work, parcel)
  return succeeded({ fileName: parcel.fileName, mimeType: 'application/octet-stream', bytes })
}

/** One file to be. */
type Parcel = {
  readonly fileName: string
  /** Null for a mentor's batch: its records are not this laptop's. */
  readonly batchId: string | null
  readonly recordCount: number
  readonly wasCarried: boolean
  /** With the files of evidence behind the records. */
  readonly readContent: () => Promise<Uint8Array>
}

async function listParcels(
  work: SyncWork,
  device: EnrolledDevice,
  revIds: readonly string[] | null,
): Promise<Parcel[]> {
  const mostRecords = batchLimits.records
  while (await packWaiting(work, { revIds, upToPlace: null, mostRecords }));
  const parcels: Parcel[] = []
  for (const batch of await listOpenBatches(work.db)) {
    if (!(await isWanted(work, batch, revIds))) continue
    parcels.push(toParcel(work, batch, await nameParcel(work.db, device, batch)))
  }
  if (revIds !== null || !mayDo(device.certificate, 'relay-batch')) return parcels
  const relays = await listOpenRelays(work.db)
  return [
    ...parcels,
    ...relays.map((relay) => ({
      fileName: nameRelay(device, relay),
      batchId: null,
      recordCount: 0,
      wasCarried: false,
      readContent: () => {
        const bytes = Buffer.concat([relay.bytes, ...readFiles(work.evidence, relay.blobs)])
        return Promise.resolve(wrapRelay(device, { ...relay, bytes }, work.surroundings.now()))
      },
    })),
  ]
}

function toParcel(work: SyncWork, batch: StoredBatch, fileName: string): Parcel {
  const { batchId, recordCount, blobs, carrier } = batch
  return {
    ...{ fileName, batchId, recordCount },
    wasCarried: carrier === 'file',
    readContent: async () => {
      const bytes = await getBatchBytes(work.db, batchId)
      return Buffer.concat([bytes, ...readFiles(work.evidence, blobs)])
    },
  }
}

/** Sealed for the city and the association's managers. */
async function seal(
  { db }: SyncWork,
  device: EnrolledDevice,
  { readContent }: Parcel,
): Promise<Uint8Array> {
  return sealFor(await listRecipients(db, device), new Uint8Array(await readContent()))
}

/** All or, when one is damaged, none: the records go all the same, and the receipt names what is missing. */
function readFiles(evidence: EvidenceFiles, blobs: readonly BlobHead[]): Uint8Array[] {
  try {
    return blobs.map(({ sha256 }) => evidence.get(sha256))
  } catch (error) {
    if (error instanceof EvidenceDamagedError) return []
    throw error
  }
}

async function isWanted(
  { db }: SyncWork,
  { batchId }: StoredBatch,
  revIds: readonly string[] | null,
): Promise<boolean> {
  if (revIds === null) return true
  const wanted = new Set(revIds)
  return (await listOfBatch(db, batchId)).some(({ rev_id }) => wanted.has(rev_id))
}

async function markCarried(work: SyncWork, { batchId }: Parcel): Promise<void> {
  if (batchId === null) return
  await inOneTransaction(work, async (tx) => {
    await markCarrier(tx, batchId, 'file')
    await markSent(tx, batchId)
  })
}
