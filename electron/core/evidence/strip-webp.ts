import { DamagedImageError, type StrippedImage } from './stripped-image.ts'

const kept: ReadonlySet<string> = new Set(['VP8X', 'ALPH', 'VP8 ', 'VP8L'])
/** Flags of VP8X that promise chunks which are not copied: colour profile, EXIF, XMP, animation. */
const droppedFlags = 0x20 | 0x08 | 0x04 | 0x02

/** Keeps the chunks of a still picture. Throws `DamagedImageError` when it is cut short or moves. */
export function stripWebp(bytes: Uint8Array): StrippedImage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const declaredEnd = 8 + file.readUInt32LE(4)
  if (declaredEnd > file.length) throw new DamagedImageError('A WebP cut short')
  const parts: Uint8Array[] = []
  let size: { width: number; height: number } | null = null
  for (let at = 12; at + 8 <= declaredEnd;) {
    const type = file.subarray(at, at + 4).toString('latin1')
    const length = file.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (end > declaredEnd) throw new DamagedImageError('A WebP chunk cut short')
    const chunk = Buffer.from(file.subarray(at, end))
    if (type === 'VP8X') dropFlags(chunk)
    if (kept.has(type)) parts.push(chunk)
    size = readSize(type, chunk) ?? size
    at = end
  }
  if (!size) throw new DamagedImageError('A WebP without a picture')
  return { bytes: assemble(parts), ...size }
}

function dropFlags(extended: Buffer): void {
  if (extended.length < 18) throw new DamagedImageError('A WebP whose extension is cut short')
  extended.writeUInt8(extended.readUInt8(8) & ~droppedFlags, 8)
}

function readSize(type: string, chunk: Buffer): { width: number; height: number } | null {
  if (type === 'VP8 ' && chunk.length >= 18) {
    return { width: chunk.readUInt16LE(14) & 0x3fff, height: chunk.readUInt16LE(16) & 0x3fff }
  }
  if (type === 'VP8L' && chunk.length >= 13) {
    const bits = chunk.readUInt32LE(9)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return null
}

function assemble(parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return new Uint8Array(Buffer.concat([head, body]))
}
