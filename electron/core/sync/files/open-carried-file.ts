import type { ReadDb } from '#core/database/schema.ts'
import { listIdentities } from '#core/sync/device/device-repository.ts'
import { openSealed } from '#exchange/age-file.ts'
import { openBatch, readBatchOutside, readBlobs, type BatchOutside } from '#exchange/open-batch.ts'
import type { FileUnreadable } from '#shared/contract/sync-contract.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import { wayBackSchema, type WayBack } from '#shared/wire/down-change.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'

import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { findSigner, type KnownSigner } from '#core/sync/device/known-certificates.ts'

export type OpenedFile =
  | { readonly kind: 'way-back'; readonly wayBack: WayBack }
  | {
      readonly kind: 'batch'
      readonly outside: BatchOutside
      /** The batch as its author signed it, without the files behind it. */
      readonly bytes: Uint8Array
      readonly author: KnownSigner
      readonly lines: readonly string[]
      readonly blobs: ReadonlyMap<string, Uint8Array>
    }

const ageHead = 'age-encryption.org/v1\n'
/** Sealing adds little. */
const mostBytes = batchLimits.volumeBytes + 1024 * 1024

/** Opens a file that was sealed for this laptop; signatures first, nothing stored. */
export async function openCarriedFile(
  db: ReadDb,
  device: EnrolledDevice,
  file: Uint8Array,
): Promise<Result<OpenedFile, FileUnreadable>> {
  if (file.length > mostBytes) return unreadable('too-large')
  if (Buffer.from(file.subarray(0, ageHead.length)).toString('latin1') !== ageHead) {
    return unreadable('damaged')
  }
  const content = await unseal(db, file)
  if (!content) return unreadable('not-for-you')
  if (content[0] !== '{'.charCodeAt(0)) return openMentorsBatch(db, device, content)
  const wayBack = readWayBack(content)
  return wayBack ? succeeded({ kind: 'way-back', wayBack }) : unreadable('damaged')
}

async function unseal(db: ReadDb, file: Uint8Array): Promise<Uint8Array | null> {
  for (const identity of await listIdentities(db)) {
    const content = await openSealed(identity, file)
    if (content) return content
  }
  return null
}

async function openMentorsBatch(
  db: ReadDb,
  device: EnrolledDevice,
  content: Uint8Array,
): Promise<Result<OpenedFile, FileUnreadable>> {
  const read = readBatchOutside(content)
  if (!read.ok) return unreadable('damaged')
  const outside = read.value
  const { manifest, parts } = outside
  if (manifest.org_id !== device.certificate.orgId) return unreadable('other-association')
  const author = await findSigner(db, device, manifest.cert_id)
  if (author?.certificate.deviceId !== manifest.device_id) return unreadable('not-signed')
  const lines = openBatch(outside, author.certificate.signingKey)
  if (!lines.ok) {
    return unreadable(lines.failure.code === 'batch/signature' ? 'not-signed' : 'damaged')
  }
  const blobs = readBlobs(outside)
  if (!blobs.ok) return unreadable('damaged')
  const bytes = content.subarray(0, content.length - parts.rest.length + manifest.gz.bytes)
  return succeeded({
    kind: 'batch',
    ...{ outside, bytes, author },
    lines: lines.value,
    blobs: blobs.value,
  })
}

function readWayBack(content: Uint8Array): WayBack | null {
  try {
    const text = Buffer.from(content).toString('utf8')
    return wayBackSchema.safeParse(parseJson(text)).data ?? null
  } catch {
    return null
  }
}

function unreadable(because: FileUnreadable['because']): Result<never, FileUnreadable> {
  return failed({ code: 'files/unreadable', because })
}
