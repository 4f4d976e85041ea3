import { readVarint } from './read-varint.ts'

/** A whole number beyond what a double holds exactly comes as bigint. */
export type Value = null | number | bigint | string | Buffer

/** The values of one record; throws `RangeError` when the payload is not one. */
export function readRecord(payload: Buffer): Value[] {
  const header = readVarint(payload, 0)
  const headerEnd = header.value
  const values: Value[] = []
  let typeAt = header.end
  let valueAt = headerEnd
  while (typeAt < headerEnd) {
    const type = readVarint(payload, typeAt)
    typeAt = type.end
    const { value, length } = readValue(payload, valueAt, type.value)
    values.push(value)
    valueAt += length
  }
  if (valueAt !== payload.length) throw new RangeError('Not a record')
  return values
}

const integerBytes = [0, 1, 2, 3, 4, 6, 8] as const

function readValue(
  payload: Buffer,
  at: number,
  type: number,
): { readonly value: Value; readonly length: number } {
  if (type === 0) return { value: null, length: 0 }
  if (type === 7) return { value: payload.readDoubleBE(at), length: 8 }
  if (type === 8 || type === 9) return { value: type - 8, length: 0 }
  const integerLength = integerBytes[type]
  if (integerLength !== undefined) {
    return { value: readInteger(payload, at, integerLength), length: integerLength }
  }
  const length = Math.floor((type - 12) / 2)
  if (type < 12 || at + length > payload.length) throw new RangeError('Not a record')
  const bytes = payload.subarray(at, at + length)
  return { value: type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8'), length }
}

function readInteger(payload: Buffer, at: number, length: number): number | bigint {
  if (length < 8) return payload.readIntBE(at, length)
  const value = payload.readBigInt64BE(at)
  return Number.isSafeInteger(Number(value)) ? Number(value) : value
}
