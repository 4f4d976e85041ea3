import fc from 'fast-check'

type ByteChange = (bytes: Buffer) => Buffer

const edgeNumbers = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff] as const

const place = fc.nat(1_000_000)

const flip = fc.tuple(place, fc.integer({ min: 1, max: 255 })).map<ByteChange>(
  ([at, mask]) =>
    (bytes) =>
      withByte(bytes, at, (byte) => byte ^ mask),
)
const cut = place.map<ByteChange>((at) => (bytes) => bytes.subarray(0, within(bytes, at)))
const drop = fc.tuple(place, fc.nat(64)).map<ByteChange>(([at, length]) => (bytes) => {
  const start = within(bytes, at)
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)])
})
const insert = fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map<ByteChange>(
  ([at, added]) =>
    (bytes) =>
      spliced(bytes, at, added),
)
const repeat = fc
  .tuple(place, fc.nat(200), fc.nat(50))
  .map<ByteChange>(([at, length, times]) => (bytes) => {
    const start = within(bytes, at)
    const part = bytes.subarray(start, start + length)
    return spliced(bytes, start, Buffer.concat(Array.from({ length: times }, () => part)))
  })
/** Where a length is declared, another one. */
const number = fc
  .tuple(place, fc.constantFrom(...edgeNumbers), fc.constantFrom(1, 2, 4), fc.boolean())
  .map<ByteChange>(([at, value, width, bigEnded]) => (bytes) => {
    const changed = Buffer.from(bytes)
    const start = within(bytes, at)
    if (start + width > bytes.length) return changed
    const fitting = value % 2 ** (8 * width)
    if (bigEnded) changed.writeUIntBE(fitting, start, width)
    else changed.writeUIntLE(fitting, start, width)
    return changed
  })

/**
 * A well-formed input with up to six changes: bits flipped, cut short, bytes dropped, added, repeated,
 * numbers exchanged for extreme ones, or its end exchanged for that of another.
 */
export function mutatedBytes(corpus: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const originals = corpus.map((bytes) => Buffer.from(bytes))
  const splice = fc
    .tuple(fc.nat(corpus.length - 1), place, place)
    .map<ByteChange>(([other, at, from]) => (bytes) => {
      const tail = originals[other] ?? bytes
      return Buffer.concat([
        bytes.subarray(0, within(bytes, at)),
        tail.subarray(within(tail, from)),
      ])
    })
  const change = fc.oneof(flip, flip, cut, drop, insert, repeat, number, number, splice)
  return fc
    .tuple(fc.nat(corpus.length - 1), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([which, changes]) => {
      let bytes: Buffer = originals[which] ?? Buffer.alloc(0)
      for (const apply of changes) bytes = apply(bytes)
      return new Uint8Array(bytes)
    })
}

function within(bytes: Uint8Array, at: number): number {
  return bytes.length === 0 ? 0 : at % bytes.length
}

function withByte(bytes: Buffer, at: number, alter: (byte: number) => number): Buffer {
  const changed = Buffer.from(bytes)
  const index = within(bytes, at)
  if (changed.length > 0) changed[index] = alter(changed[index] ?? 0)
  return changed
}

function spliced(bytes: Buffer, at: number, added: Uint8Array): Buffer {
  const start = within(bytes, at)
  return Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start)])
}
