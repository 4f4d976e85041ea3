/** A square PNG. */
export type Picture = { readonly size: number; readonly bytes: Uint8Array }

const icoHeadBytes = 6
const icoEntryBytes = 16

/** The icon file of Windows: a directory of PNG pictures of at most 256 pixels. */
export function toIco(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(icoHeadBytes)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = icoHeadBytes + icoEntryBytes * pictures.length
  const entries = pictures.map(({ size, bytes }) => {
    const entry = Buffer.alloc(icoEntryBytes)
    // 256 is written as 0.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(bytes.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += bytes.length
    return entry
  })
  return Buffer.concat([head, ...entries, ...pictures.map(({ bytes }) => bytes)])
}

/** Apple's names of the sizes that hold a PNG; twice the pixels stand for a finer screen. */
const icnsTypes: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]

/** The icon file of macOS. */
export function toIcns(pictures: readonly Picture[]): Buffer {
  const parts = icnsTypes.flatMap(([type, size]) => {
    const picture = pictures.find((one) => one.size === size)
    return picture ? [icnsPart(type, picture.bytes)] : []
  })
  return icnsPart('icns', Buffer.concat(parts))
}

function icnsPart(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(content.length + head.length, 4)
  return Buffer.concat([head, content])
}
