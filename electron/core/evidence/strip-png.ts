import { crc32 } from 'node:zlib'

import { DamagedImageError, type StrippedImage } from './stripped-image.ts'

const signatureBytes = 8
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

/** Keeps the chunks the picture is made of. Throws `DamagedImageError` when it is cut short or broken. */
export function stripPng(bytes: Uint8Array): StrippedImage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = [file.subarray(0, signatureBytes)]
  let size = { width: 0, height: 0 }
  let at = signatureBytes
  for (let type = ''; type !== 'IEND';) {
    const end = endOfChunk(file, at)
    type = file.subarray(at + 4, at + 8).toString('latin1')
    if (type === 'IHDR') {
      size = { width: file.readUInt32BE(at + 8), height: file.readUInt32BE(at + 12) }
    }
    if (kept.has(type)) parts.push(file.subarray(at, end))
    at = end
  }
  if (size.width === 0 || size.height === 0) throw new DamagedImageError('A PNG without a header')
  return { bytes: new Uint8Array(Buffer.concat(parts)), ...size }
}

function endOfChunk(file: Buffer, at: number): number {
  if (at + 12 > file.length) throw new DamagedImageError('A PNG cut short')
  const end = at + 12 + file.readUInt32BE(at)
  if (end > file.length) throw new DamagedImageError('A PNG chunk cut short')
  if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) {
    throw new DamagedImageError('A PNG chunk does not have its checksum')
  }
  return end
}
