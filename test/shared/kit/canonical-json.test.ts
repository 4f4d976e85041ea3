import fc from 'fast-check'
import { expect, it } from 'vitest'

import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { runSeed } from '#test/support/run-seed.ts'

/** The rule, word for word and slowly. */
function spelledOut(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (Array.isArray(value)) return `[${value.map(spelledOut).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  const written = members.map(([key, member]) => `${spelledOut(key)}:${spelledOut(member)}`)
  return `{${written.join(',')}}`
}

it('writes one text for one value, whatever was written before it', () => {
  const key = fc.constantFrom(
    'value',
    'status',
    'note',
    'a',
    'b',
    '10',
    '9',
    'ố',
    '',
    '"',
    'x'.repeat(80),
  )
  const { value } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.jsonValue({ maxDepth: 0 }),
      fc.string({ unit: 'binary' }),
      tie('object'),
      fc.array(tie('object'), { maxLength: 4 }),
    ),
    object: fc.dictionary(key, tie('value'), { maxKeys: 16, noNullPrototype: true }),
  }))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 5 }), (values) => {
      for (const one of values) expect(canonicalJson(one)).toBe(spelledOut(one))
    }),
    { seed: runSeed, numRuns: 300 },
  )
})

it('does not care in what order the keys were set', () => {
  const orders = [
    { a: 1, b: 2, c: { y: 1, x: 2 } },
    { c: { x: 2, y: 1 }, b: 2, a: 1 },
    { b: 2, a: 1, c: { y: 1, x: 2 } },
  ]
  expect(new Set(orders.map((order) => canonicalJson(order)))).toEqual(
    new Set(['{"a":1,"b":2,"c":{"x":2,"y":1}}']),
  )
})

it('leaves out what is undefined, wherever it stands', () => {
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}')
  expect(canonicalJson({ b: 1, a: undefined, c: { d: undefined } })).toBe('{"b":1,"c":{}}')
})
