import { gzipSync } from 'node:zlib'

import { layOutBatch } from '#shared/wire/batch-layout.ts'
import type { BatchManifest } from '#shared/wire/batch-manifest.ts'

import { sha256Hex } from './sha256.ts'
import type { SigningKey } from './signing-key.ts'

export type PackedBatch = {
  /** As it goes over HTTPS: without blobs. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly manifest: BatchManifest
  readonly manifestSha256: string
}

/** What the packer is told; the rest of the manifest follows from the lines. */
export type BatchHead = Omit<BatchManifest, 'format' | 'records' | 'gz'>

/**
 * Signs the records as one batch. `lines` are the JSON texts of records, none holding a line break.
 * The caller keeps the bytes: packing the same lines again need not give the same.
 */
export function packBatch(head: BatchHead, lines: readonly string[], key: SigningKey): PackedBatch {
  const raw = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8')
  const gz = gzipSync(raw, { level: 6 })
  const manifest: BatchManifest = {
    format: 1,
    ...head,
    records: { count: lines.length, bytes: raw.length, sha256: sha256Hex(raw) },
    gz: { bytes: gz.length, sha256: sha256Hex(gz) },
  }
  const manifestBytes = Buffer.from(JSON.stringify(manifest), 'utf8')
  const signature = key.sign('batch', manifestBytes)
  return {
    bytes: layOutBatch({ manifest: manifestBytes, signature, rest: gz }),
    manifest,
    manifestSha256: sha256Hex(manifestBytes),
  }
}
