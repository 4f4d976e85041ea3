import type { BatchHead } from '#exchange/pack-batch.ts'
import type { BlobHead } from '#shared/wire/batch-manifest.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'

import type { OutboxRow } from './outbox-repository.ts'

/** A revision as it would go into the batch. */
export type Chosen = {
  readonly row: OutboxRow
  readonly record: BatchRecord
  readonly line: string
}

/** Half of what a batch may hold: it is compressed and signed at one go. */
const usualRawBytes = batchLimits.rawBytes / 2
/** Leaves room in a volume for the records themselves and the sealing. */
const mostBlobBytes = batchLimits.volumeBytes - 2 * batchLimits.gzippedBytes
const mostBlobs = 2_000

/** As many from the beginning as fit in one batch and, with their files, in one volume. */
export function chooseRecords(ready: readonly Chosen[], mostRecords: number): Chosen[] {
  const chosen: Chosen[] = []
  let rawBytes = 0
  for (const candidate of ready) {
    rawBytes += Buffer.byteLength(candidate.line) + 1
    const isFull =
      chosen.length === mostRecords || rawBytes > usualRawBytes || !filesFit([...chosen, candidate])
    if (isFull && chosen.length > 0) break
    chosen.push(candidate)
  }
  return chosen
}

export function instrumentsOf(chosen: readonly Chosen[]): BatchHead['instruments'] {
  const bySha256 = new Map<string, BatchHead['instruments'][number]>()
  for (const { record } of chosen) {
    if (record.kind !== 'assessment' || record.body === null) continue
    bySha256.set(record.body.instrument.sha256, record.body.instrument)
  }
  return [...bySha256.values()]
}

function filesFit(chosen: readonly Chosen[]): boolean {
  const blobs = blobsOf(chosen)
  return (
    blobs.length <= mostBlobs && blobs.reduce((sum, { size }) => sum + size, 0) <= mostBlobBytes
  )
}

/** The files beside the records, each once; those of one assessment always fit (see `evidence.ts`). */
export function blobsOf(chosen: readonly Chosen[]): BlobHead[] {
  const bySha256 = new Map<string, BlobHead>()
  for (const { record } of chosen) {
    if (record.kind !== 'assessment' || record.body === null) continue
    for (const { sha256, byteCount, mimeType } of record.body.evidence) {
      if (bySha256.has(sha256)) continue
      const blob = { sha256, size: byteCount, mime: mimeType, record_id: record.record_id }
      bySha256.set(sha256, blob)
    }
  }
  return [...bySha256.values()]
}
