import { crc32 } from 'node:zlib'

/** What the metadata tells and nobody may keep. */
export const secretPlace = 'GPS 21.0285 N 105.8542 E'

/** The segments of a small photograph with its place, a thumbnail and something after its end. */
export function photograph(width = 8): Buffer {
  const segment = (marker: number, body: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(body.length + 2, 2)
    return Buffer.concat([head, body])
  }
  const sideways = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex')
  const frame = Buffer.from([8, 0x1f, 0x40, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0 thumbnail', 'latin1')),
    segment(
      0xe1,
      Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), sideways, Buffer.from(secretPlace)]),
    ),
    segment(0xfe, Buffer.from(secretPlace)),
    segment(0xdb, Buffer.alloc(65)),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9]),
    Buffer.from(secretPlace),
  ])
}

/** A picture of two points with a text beside it. */
export function screenshot(): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), body])
    const out = Buffer.alloc(8 + named.length)
    out.writeUInt32BE(body.length, 0)
    named.copy(out, 4)
    out.writeUInt32BE(crc32(named), out.length - 4)
    return out
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from('00000002000000020800000000', 'hex')),
    chunk('tEXt', Buffer.from(secretPlace)),
    chunk('IDAT', Buffer.from([1, 2, 3])),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A real picture of one point, as an encoder wrote it. */
export const webpPoint = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')
