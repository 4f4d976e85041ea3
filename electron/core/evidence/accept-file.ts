import { officeKind } from './office-kind.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'
import { DamagedImageError, type StrippedImage } from './stripped-image.ts'
import { maxEvidenceBytes } from '#shared/domain/assessments/evidence.ts'
import type { EvidenceRefused } from '#shared/contract/assessments-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

const maxPixels = 40_000_000

type Kind = {
  readonly mimeType: string
  readonly extension: string
  readonly strip?: (bytes: Uint8Array) => StrippedImage
}

export type AcceptedFile = {
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly fileName: string
}

/** Takes a file for what its bytes say it is, whatever its name; photographs lose their metadata. */
export async function acceptFile(
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<AcceptedFile, EvidenceRefused>> {
  if (bytes.length > maxEvidenceBytes) return refused('too-large')
  const found = await kindOf(bytes, fileName)
  if (!found.ok) return found
  const kind = found.value
  const accepted = { mimeType: kind.mimeType, fileName: safeName(fileName, kind.extension) }
  if (!kind.strip) return succeeded({ ...accepted, bytes })
  try {
    const { width, height, bytes: stripped } = kind.strip(bytes)
    if (width * height > maxPixels) return refused('too-many-pixels')
    return succeeded({ ...accepted, bytes: stripped })
  } catch (error) {
    if (error instanceof DamagedImageError) return refused('damaged-image')
    throw error
  }
}

function refused(because: EvidenceRefused['because']): Result<never, EvidenceRefused> {
  return failed({ code: 'evidence/refused', because })
}

async function kindOf(bytes: Uint8Array, fileName: string): Promise<Result<Kind, EvidenceRefused>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return officeKind(file)
  const kind = plainKind(file, fileName)
  return kind ? succeeded(kind) : refused('unknown-kind')
}

/** What is no container: told by its first bytes, or text all through. */
function plainKind(file: Buffer, fileName: string): Kind | null {
  const begins = (text: string, at = 0) =>
    file.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'))
  if (begins('\xff\xd8\xff')) return { mimeType: 'image/jpeg', extension: 'jpg', strip: stripJpeg }
  if (begins('\x89PNG\r\n\x1a\n'))
    return { mimeType: 'image/png', extension: 'png', strip: stripPng }
  if (begins('RIFF') && begins('WEBP', 8)) {
    return { mimeType: 'image/webp', extension: 'webp', strip: stripWebp }
  }
  if (begins('%PDF-')) return { mimeType: 'application/pdf', extension: 'pdf' }
  return textKind(file, fileName)
}

function textKind(file: Buffer, fileName: string): Kind | null {
  if (file.length === 0 || file.includes(0)) return null
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return null
  }
  if (/\.csv$/i.test(fileName)) return { mimeType: 'text/csv', extension: 'csv' }
  return /\.txt$/i.test(fileName) ? { mimeType: 'text/plain', extension: 'txt' } : null
}

/** A name without folders or control characters, ending in what the file really is. */
function safeName(fileName: string, extension: string): string {
  const [name = ''] = fileName.normalize('NFC').split(/[\\/]/).slice(-1)
  const stem = name
    // eslint wants no control characters in expressions; code points say the same.
    .split('')
    .filter((letter) => letter >= ' ' && !'<>:"|?*'.includes(letter))
    .join('')
    .replace(/\.[^.]*$/, '')
    .slice(0, 200)
  return `${stem === '' ? 'file' : stem}.${extension}`
}
