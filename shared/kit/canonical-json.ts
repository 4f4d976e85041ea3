/**
 * One text for one value, whatever order its keys were set in, so that hashes agree: keys sorted by
 * code unit, text in NFC, no spaces, numbers as JavaScript prints them (shortest form that reads back
 * the same; -0 as 0). `undefined` members are left out, as if absent. Throws on what JSON cannot say:
 * NaN, infinities, undefined in a list, functions.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return canonicalText(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (value === null) return 'null'
  if (typeof value === 'object') return canonicalObject(value)
  throw new Error(`No canonical form for ${typeof value}`)
}

/** ASCII with nothing to escape is its own canonical form; most texts and all keys are. */
const plain = /^[ !#-[\]-~]*$/

/** Short words that come in every answer are looked up quicker than they are looked through. */
const writtenWords = new Map<string, string>()
const rememberedWords = 1_000
const wordLength = 20

function canonicalText(value: string): string {
  if (value.length > wordLength) return writeText(value)
  const known = writtenWords.get(value)
  if (known !== undefined) return known
  const written = writeText(value)
  if (writtenWords.size >= rememberedWords) writtenWords.clear()
  writtenWords.set(value, written)
  return written
}

function writeText(value: string): string {
  return plain.test(value) ? `"${value}"` : JSON.stringify(value.normalize('NFC'))
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error('Only finite numbers have a canonical form')
  return String(value === 0 ? 0 : value)
}

function canonicalObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  const { sorted, heads } = shapeOf(Object.keys(value))
  const members = value as Readonly<Record<string, unknown>>
  let text = ''
  for (let at = 0; at < sorted.length; at++) {
    const member = members[sorted[at] ?? '']
    if (member === undefined) return canonicalObject(withoutUndefined(value))
    text += heads[at] ?? ''
    text += typeof member === 'string' ? canonicalText(member) : canonicalJson(member)
  }
  return text === '' ? '{}' : `${text}}`
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined))
}

/** The keys of an object in the order they came, in their canonical order, and as they are written with what precedes them. */
type Shape = {
  readonly keys: readonly string[]
  readonly sorted: readonly string[]
  readonly heads: readonly string[]
}

/**
 * The last shape of each number of keys: objects in a list or by id have the keys of the one before.
 * Few and not large, so that whoever sends others cannot fill the memory with them.
 */
const shapes: (Shape | undefined)[] = []
const rememberedKeys = 128
const rememberedLength = 60

function shapeOf(keys: readonly string[]): Shape {
  const known = shapes[keys.length]
  if (known && isSame(keys, known.keys)) return known
  const sorted = keys.toSorted()
  const shape = {
    keys,
    sorted,
    heads: sorted.map((key, at) => `${at === 0 ? '{' : ','}${canonicalText(key)}:`),
  }
  const isSmall =
    keys.length <= rememberedKeys && keys.every((key) => key.length <= rememberedLength)
  if (isSmall) shapes[keys.length] = shape
  return shape
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return false
  return true
}
