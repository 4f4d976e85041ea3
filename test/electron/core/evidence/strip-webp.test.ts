import fc from 'fast-check'
import { expect, it } from 'vitest'

import { stripWebp } from '#core/evidence/strip-webp.ts'
import { DamagedImageError } from '#core/evidence/stripped-image.ts'
import { secretPlace as place, webpPoint as point } from '#test/support/small-images.ts'

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

function webp(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

/** As a telephone writes it: flags for profile, EXIF and XMP, and something after the end. */
function photograph(): Buffer {
  const extended = Buffer.alloc(10)
  extended.writeUInt8(0x20 | 0x10 | 0x08 | 0x04)
  const metadata = ['ICCP', 'EXIF', 'XMP ', 'odd!'].map((type) => chunk(type, Buffer.from(place)))
  const picture = point.subarray(12)
  const [profile, ...rest] = metadata
  return Buffer.concat([
    webp(chunk('VP8X', extended), profile!, picture, ...rest),
    Buffer.from(place),
  ])
}

it('keeps the picture and drops place, profile, unknown chunks, their flags and the trailer', () => {
  const { bytes, width, height } = stripWebp(new Uint8Array(photograph()))
  const extended = Buffer.alloc(10)
  extended.writeUInt8(0x10)

  expect([width, height]).toEqual([1, 1])
  expect(Buffer.from(bytes)).toEqual(webp(chunk('VP8X', extended), point.subarray(12)))
})

it('leaves a picture without metadata as it is', () => {
  expect(Buffer.from(stripWebp(new Uint8Array(point)).bytes)).toEqual(point)
})

it('says of everything else that it is damaged', () => {
  const whole = photograph().subarray(0, -place.length)
  for (let length = 12; length < whole.length; length++) {
    expect(() => stripWebp(new Uint8Array(whole.subarray(0, length)))).toThrow(DamagedImageError)
  }
  const emptyExtension = webp(chunk('VP8X', Buffer.alloc(0)), point.subarray(12))
  expect(() => stripWebp(new Uint8Array(emptyExtension))).toThrow(DamagedImageError)
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const bytes = new Uint8Array(whole)
      bytes[at] = value
      try {
        expect(stripWebp(bytes).bytes.length).toBeLessThanOrEqual(whole.length)
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedImageError)
      }
    }),
    { numRuns: 2000 },
  )
})
