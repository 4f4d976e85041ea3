/** A set of whole numbers below a fixed size, one bit each: unions and meets in microseconds. */
export type BitSet = Uint32Array

/** For the numbers 0 to `size - 1`. */
export function emptyBitSet(size: number): BitSet {
  return new Uint32Array(Math.ceil(size / 32))
}

/** Every number from 0 to `size - 1`, and no bit beyond. */
export function fullBitSet(size: number): BitSet {
  const set = emptyBitSet(size).fill(0xffffffff)
  const rest = size % 32
  if (rest !== 0) set[set.length - 1] = 2 ** rest - 1
  return set
}

/** Changes `set`. */
export function addBit(set: BitSet, bit: number): void {
  set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31))
}

/** Changes `set`. */
export function removeBit(set: BitSet, bit: number): void {
  set[bit >>> 5] = (set[bit >>> 5] ?? 0) & ~(1 << (bit & 31))
}

/** False also beyond the size. */
export function hasBit(set: BitSet, bit: number): boolean {
  return ((set[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
}

/** Keeps in `set` only what is also in `other`. */
export function intersectInto(set: BitSet, other: BitSet): void {
  for (let index = 0; index < set.length; index += 1) {
    set[index] = (set[index] ?? 0) & (other[index] ?? 0)
  }
}

/** Keeps in `set` only what is not in `other`. */
export function removeAll(set: BitSet, other: BitSet): void {
  for (let index = 0; index < set.length; index += 1) {
    set[index] = (set[index] ?? 0) & ~(other[index] ?? 0)
  }
}

/** How many numbers are in it. */
export function countBits(set: BitSet): number {
  let count = 0
  for (let index = 0; index < set.length; index += 1) {
    let word = set[index] ?? 0
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}
