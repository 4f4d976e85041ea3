/** Which side of a photograph is up, 1 to 8; null when the segment does not say. */
export function readOrientation(segment: Buffer): number | null {
  if (segment.subarray(0, 6).toString('latin1') !== 'Exif\0\0') return null
  const tiff = segment.subarray(6)
  const order = tiff.subarray(0, 2).toString('latin1')
  if (order !== 'II' && order !== 'MM') return null
  const isLittle = order === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  try {
    const directory = long(4)
    for (let index = 0; index < short(directory); index++) {
      const entry = directory + 2 + 12 * index
      if (short(entry) !== 0x0112) continue
      const orientation = short(entry + 8)
      return orientation >= 1 && orientation <= 8 ? orientation : null
    }
  } catch {
    // Offsets that lead out of the segment: it says nothing that can be used.
  }
  return null
}
