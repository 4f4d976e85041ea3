import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import { listMissingBlobs } from '#core/sync/gateway/gateway-client.ts'
import { uploadBlob, type UploadMarks } from '#core/sync/gateway/upload-blob.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import { EvidenceDamagedError } from '#core/evidence/evidence-files.ts'
import type { BlobHead } from '#shared/wire/batch-manifest.ts'

import { report, type SyncAttempt } from './sync-attempt.ts'
import { findUpload, forgetUpload, storeUpload } from './upload-repository.ts'

/** The most one question may name. */
const blobsPerQuestion = 500

/** Uploads the files of a batch that the gateway does not hold yet, each going on where it stopped. */
export async function sendBlobs(
  { work, ask }: SyncAttempt,
  blobs: readonly Pick<BlobHead, 'sha256' | 'size'>[],
): Promise<void> {
  const missing = new Set<string>()
  for (let start = 0; start < blobs.length; start += blobsPerQuestion) {
    const some = blobs.slice(start, start + blobsPerQuestion)
    for (const sha256 of await ask((line) => listMissingBlobs(line, some))) missing.add(sha256)
  }
  const due = blobs.filter(({ sha256 }) => missing.has(sha256))
  const total = due.reduce((sum, { size }) => sum + size, 0)
  const marks = uploadMarks(work)
  let before = 0
  for (const [place, { sha256, size }] of due.entries()) {
    const bytes = await work.holdOpen(() => Promise.resolve(readFile(work, sha256)))
    const onProgress = (done: number) =>
      report(work, 'files', {
        records: { done: place, total: due.length },
        bytes: { done: before + done, total },
      })
    // Damage is shown where the evidence is; the record goes, and the city says that a file is missing.
    if (bytes) await ask((line) => uploadBlob(line, { sha256, bytes, marks, onProgress }))
    before += size
  }
}

function readFile({ evidence }: SyncWork, sha256: string): Uint8Array | null {
  try {
    return evidence.get(sha256)
  } catch (error) {
    if (error instanceof EvidenceDamagedError) return null
    throw error
  }
}

function uploadMarks(work: SyncWork): UploadMarks {
  const { db, holdOpen } = work
  return {
    find: (sha256) => holdOpen(() => findUpload(db, sha256)),
    store: (sha256, location) =>
      holdOpen(() => inOneTransaction(work, (tx) => storeUpload(tx, sha256, location))),
    forget: (sha256) => holdOpen(() => inOneTransaction(work, (tx) => forgetUpload(tx, sha256))),
  }
}
