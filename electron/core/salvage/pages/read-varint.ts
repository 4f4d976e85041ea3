/**
 * SQLite's variable-length integer. One beyond what a double holds exactly comes rounded: no length,
 * type or row number of ours is. Throws `RangeError` past the end of the bytes.
 */
export function readVarint(
  bytes: Buffer,
  at: number,
): { readonly value: number; readonly end: number } {
  let value = 0
  for (let index = 0; index < 8; index++) {
    const byte = bytes.readUInt8(at + index)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, end: at + index + 1 }
  }
  return { value: value * 256 + bytes.readUInt8(at + 8), end: at + 9 }
}
