import { DamagedImageError, type StrippedImage } from './stripped-image.ts'
import { readOrientation } from './exif-orientation.ts'

const startOfScan = 0xda
const endOfImage = 0xd9

/**
 * Keeps only the segments that decoding needs: tables, frame, scans, and Adobe's colour marker. What
 * a camera adds – place, time, device, thumbnails, whatever follows the image – is never copied. The
 * one thing told anew is which side is up. Throws `DamagedImageError` when it is cut short.
 */
export function stripJpeg(bytes: Uint8Array): StrippedImage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = []
  let size = { width: 0, height: 0 }
  let orientation = 1
  let at = 2
  for (;;) {
    const segment = readSegment(file, at)
    if (segment.marker === endOfImage) break
    const body = file.subarray(at + 4, segment.end)
    if (segment.marker === 0xe1) orientation = readOrientation(body) ?? orientation
    if (isFrame(segment.marker)) size = readSize(body)
    const end = segment.marker === startOfScan ? endOfScan(file, segment.end) : segment.end
    if (isNeeded(segment.marker, body)) kept.push(file.subarray(at, end))
    at = end
  }
  if (size.width === 0 || size.height === 0) throw new DamagedImageError('A JPEG without a frame')
  return { bytes: assemble(kept, orientation), ...size }
}

function readSegment(file: Buffer, at: number): { marker: number; end: number } {
  if (at + 2 > file.length || file[at] !== 0xff) throw new DamagedImageError('A JPEG cut short')
  const marker = file[at + 1] ?? 0
  if (marker === endOfImage) return { marker, end: at + 2 }
  if (at + 4 > file.length) throw new DamagedImageError('A JPEG cut short')
  const end = at + 2 + file.readUInt16BE(at + 2)
  if (end > file.length || end < at + 4) throw new DamagedImageError('A JPEG segment cut short')
  return { marker, end }
}

/** Image bits run until a marker that is neither a stuffed 00 nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1]
    if (next === undefined) break
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return at
  }
  throw new DamagedImageError('A JPEG that never ends')
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function isNeeded(marker: number, body: Buffer): boolean {
  const isAdobe = marker === 0xee && body.subarray(0, 5).toString('latin1') === 'Adobe'
  return isAdobe || isFrame(marker) || [0xc4, 0xcc, 0xdb, 0xdd, startOfScan].includes(marker)
}

function readSize(body: Buffer): { width: number; height: number } {
  if (body.length < 5) throw new DamagedImageError('A JPEG frame cut short')
  return { height: body.readUInt16BE(1), width: body.readUInt16BE(3) }
}

function assemble(kept: readonly Uint8Array[], orientation: number): Uint8Array {
  const upright = orientation === 1 ? [] : [orientationSegment(orientation)]
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...upright,
      ...kept,
      Buffer.from([0xff, endOfImage]),
    ]),
  )
}

/** An EXIF segment of ours that holds the orientation and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]
  const body = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff, 0, 0, 0, 0, 0, 0]
  return new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body])
}
