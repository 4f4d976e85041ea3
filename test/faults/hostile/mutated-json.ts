import fc from 'fast-check'

import { parseJson } from '#shared/kit/parse-json.ts'

import { hostileValue } from './hostile-values.ts'

type Json = unknown
type Place = { readonly parent: Record<string, unknown>; readonly key: string }
type JsonChange = (root: Json) => void

const which = fc.nat(10_000)

const replace = fc.tuple(which, hostileValue).map<JsonChange>(([index, value]) => (root) => {
  const at = placeOf(root, index)
  if (at) set(at.parent, at.key, copyOf(value))
})
const remove = which.map<JsonChange>((index) => (root) => {
  const at = placeOf(root, index)
  if (at) Reflect.deleteProperty(at.parent, at.key)
})
const rename = fc
  .tuple(which, fc.constantFrom('__proto__', 'constructor', 'toString', 'x', ''))
  .map<JsonChange>(([index, name]) => (root) => {
    const at = placeOf(root, index)
    if (!at) return
    const value = at.parent[at.key]
    Reflect.deleteProperty(at.parent, at.key)
    set(at.parent, name, value)
  })
const exchange = fc.tuple(which, which).map<JsonChange>(([one, other]) => (root) => {
  const left = placeOf(root, one)
  const right = placeOf(root, other)
  if (!left || !right) return
  set(left.parent, left.key, copyOf(right.parent[right.key]))
})
const add = fc
  .tuple(which, fc.string({ maxLength: 12 }), hostileValue)
  .map<JsonChange>(([index, name, value]) => (root) => {
    const at = placeOf(root, index)
    if (at) set(at.parent, name, copyOf(value))
  })
const nudge = fc
  .tuple(which, fc.constantFrom(-1, 1, 0.1, 1000))
  .map<JsonChange>(([index, by]) => (root) => {
    const at = placeOf(root, index)
    const value = at?.parent[at.key]
    if (at && typeof value === 'number') set(at.parent, at.key, value + by)
  })

/** Well-formed JSON with up to four changes of its structure: values, names, what is there and where. */
export function mutatedJson(corpus: readonly Json[]): fc.Arbitrary<Json> {
  const change = fc.oneof(replace, replace, remove, rename, exchange, add, nudge)
  return fc
    .tuple(fc.constantFrom(...corpus), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([original, changes]) => {
      const root = copyOf(original)
      for (const apply of changes) apply(root)
      return root
    })
}

/** The same as text; now and then no JSON any more. */
export function mutatedJsonText(corpus: readonly Json[]): fc.Arbitrary<string> {
  const broken = fc
    .tuple(mutatedJson(corpus), which, fc.string({ maxLength: 5 }))
    .map(([json, at, added]) => {
      const text = JSON.stringify(json)
      const start = at % (text.length + 1)
      return text.slice(0, start) + added + text.slice(start)
    })
  return fc.oneof(
    { weight: 4, arbitrary: mutatedJson(corpus).map((json) => JSON.stringify(json)) },
    { weight: 1, arbitrary: broken },
  )
}

/**
 * Its own: a change of one input must not reach the next, or a seed would play something else each time.
 * As text, since structuredClone ends its stack at the depth of the deepest value here.
 */
function copyOf(value: Json): Json {
  return parseJson(JSON.stringify(value))
}

/** Objects and arrays down to a depth that JSON survives. */
function placeOf(root: Json, index: number): Place | undefined {
  const places: Place[] = []
  const walk = (value: Json, depth: number) => {
    if (typeof value !== 'object' || value === null || depth > 12) return
    const parent = value as Record<string, unknown>
    for (const key of Object.keys(parent)) {
      places.push({ parent, key })
      walk(parent[key], depth + 1)
    }
  }
  walk(root, 0)
  return places.length === 0 ? undefined : places[index % places.length]
}

/** An own property, whatever its name: `__proto__` too. */
function set(parent: Record<string, unknown>, key: string, value: unknown): void {
  if (Array.isArray(parent) && !/^\d+$/.test(key)) return
  Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}
