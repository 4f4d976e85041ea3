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
    members += `${members && ','}${canonicalText(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}

/** Most objects have a handful of keys, for which the engine's own sort costs more than it sorts. */
function sortedKeys(value: object): string[] {
  const keys = Object.keys(value)
  if (keys.length > 12) return keys.sort()
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at] ?? ''
    let place = at
    for (; place > 0 && (keys[place - 1] ?? '') > key; place--) keys[place] = keys[place - 1] ?? ''
    keys[place] = key
  }
  return keys
}
