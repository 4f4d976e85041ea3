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

function canonicalText(value: string): string {
  return plain.test(value) ? `"${value}"` : JSON.stringify(value.normalize('NFC'))
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error('Only finite numbers have a canonical form')
  return String(value === 0 ? 0 : value)
}

function canonicalObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  let members = ''
  for (const key of sortedKeys(value)) {
    const member = (value as Record<string, unknown>)[key]
    if (member === undefined) continue
    members += `${members && ','}${canonicalKey(key)}${canonicalJson(member)}`
  }
  return `{${members}}`
}

/** The same few keys come again and again; whoever sends others may not fill the memory with them. */
const writtenKeys = new Map<string, string>()
const rememberedKeys = 1_000
const rememberedLength = 60

function canonicalKey(key: string): string {
  const known = writtenKeys.get(key)
  if (known !== undefined) return known
  const written = `${canonicalText(key)}:`
  if (key.length > rememberedLength) return written
  if (writtenKeys.size >= rememberedKeys) writtenKeys.clear()
  writtenKeys.set(key, written)
  return written
}

let lastKeys: readonly string[] = []
let lastSorted: readonly string[] = []

/** Objects in a list or by id mostly have the keys of the one before. */
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value)
  if (keys.length > 12) return keys.sort()
  if (isSame(keys, lastKeys)) return lastSorted
  lastKeys = keys
  lastSorted = keys.toSorted()
  return lastSorted
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return false
  return true
}
