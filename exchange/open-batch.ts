import { gunzipSync } from 'node:zlib'

import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import { BatchLayoutError, readBatchLayout, type BatchParts } from '#shared/wire/batch-layout.ts'
import { batchManifestSchema, type BatchManifest } from '#shared/wire/batch-manifest.ts'

import { sha256Hex } from './sha256.ts'
import { isSignatureOf } from './signing-key.ts'

export type BatchFault = {
  readonly code:
    'batch/layout' | 'batch/manifest' | 'batch/signature' | 'batch/records' | 'batch/blobs'
}

/** The head of a batch, before anything else of it is looked at. */
export type BatchOutside = {
  readonly manifest: BatchManifest
  readonly manifestText: string
  readonly manifestSha256: string
  readonly parts: BatchParts
}

/** Reads who claims to have made a batch, so that their key can be found. Proves nothing yet. */
export function readBatchOutside(bytes: Uint8Array): Result<BatchOutside, BatchFault> {
  let parts: BatchParts
  try {
    parts = readBatchLayout(bytes)
  } catch (error) {
    if (error instanceof BatchLayoutError) return failed({ code: 'batch/layout' })
    throw error
  }
  const manifestText = Buffer.from(parts.manifest).toString('utf8')
  const manifest = readManifest(manifestText)
  if (!manifest) return failed({ code: 'batch/manifest' })
  return succeeded({ manifest, manifestText, manifestSha256: sha256Hex(parts.manifest), parts })
}

/** The lines of a batch, as `openBatchLines` has them, as text. */
export function openBatch(
  outside: BatchOutside,
  signingKey: string,
): Result<readonly string[], BatchFault> {
  const lines = openBatchLines(outside, signingKey)
  return lines.ok ? succeeded(lines.value.map((line) => line.toString('utf8'))) : lines
}

/**
 * The lines of a batch in the bytes they were sent in, once its signature, hashes and lengths hold.
 * Signature first: nothing is inflated for a stranger. Inflating stops at the size the manifest
 * declares.
 */
export function openBatchLines(
  outside: BatchOutside,
  signingKey: string,
): Result<readonly Buffer[], BatchFault> {
  const { manifest, parts } = outside
  const signed = { purpose: 'batch', content: parts.manifest } as const
  if (!isSignatureOf(signingKey, parts.signature, signed)) {
    return failed({ code: 'batch/signature' })
  }
  const gz = parts.rest.subarray(0, manifest.gz.bytes)
  if (gz.length !== manifest.gz.bytes || sha256Hex(gz) !== manifest.gz.sha256) {
    return failed({ code: 'batch/records' })
  }
  const raw = inflate(gz, manifest.records.bytes)
  if (raw?.length !== manifest.records.bytes || sha256Hex(raw) !== manifest.records.sha256) {
    return failed({ code: 'batch/records' })
  }
  const lines = splitLines(raw)
  return lines?.length === manifest.records.count
    ? succeeded(lines)
    : failed({ code: 'batch/records' })
}

const lineBreak = 10

/** Null when the last one is not ended. No other character has the byte of a line break in it. */
function splitLines(raw: Buffer): Buffer[] | null {
  const lines: Buffer[] = []
  let begin = 0
  for (let end = raw.indexOf(lineBreak); end !== -1; end = raw.indexOf(lineBreak, begin)) {
    lines.push(raw.subarray(begin, end))
    begin = end + 1
  }
  return begin === raw.length && begin > 0 ? lines : null
}

/** The files behind the records, each of the hash it is named by; empty when the batch came without. */
export function readBlobs({
  manifest,
  parts,
}: BatchOutside): Result<ReadonlyMap<string, Uint8Array>, BatchFault> {
  const blobs = new Map<string, Uint8Array>()
  let at = manifest.gz.bytes
  if (parts.rest.length === at) return succeeded(blobs)
  for (const { sha256, size } of manifest.blobs) {
    const blob = parts.rest.subarray(at, at + size)
    if (blob.length !== size || sha256Hex(blob) !== sha256) return failed({ code: 'batch/blobs' })
    blobs.set(sha256, blob)
    at += size
  }
  return at === parts.rest.length ? succeeded(blobs) : failed({ code: 'batch/blobs' })
}

function readManifest(text: string): BatchManifest | null {
  try {
    return batchManifestSchema.safeParse(parseJson(text)).data ?? null
  } catch {
    return null
  }
}

/** Null when it is no gzip, or inflates to more than `bytes`. */
function inflate(gz: Uint8Array, bytes: number): Buffer | null {
  try {
    return gunzipSync(gz, { maxOutputLength: bytes })
  } catch {
    return null
  }
}
