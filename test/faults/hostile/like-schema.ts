import fc from 'fast-check'

import { hostileValue } from './hostile-values.ts'

/** The part of JSON Schema that zod writes. */
export type JsonSchema = {
  readonly type?: unknown
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly format?: string
}

/** Texts that mean something somewhere, tried wherever a text is wanted. */
const knownText = fc.constantFrom(
  ...['', 'a', 'Đông Anh', '0101248141', '2026', '2026-11-26', '2026-11-26T08:00:00.000Z', 'xlsx'],
  ...['vn-tt17-2019', 'cost', '25', 'pdf', 'all', "'; --", '../x', '\u0000', '\u202e', '=1+1'],
)

/** Values that mostly have the shape a schema asks for, so that they come past the border. */
export function likeSchema(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { const: only, enum: choices, anyOf, oneOf, allOf } = schema
  if (only !== undefined) return fc.constant(only)
  if (choices) return fc.constantFrom(...choices)
  const alternatives = anyOf ?? oneOf
  if (alternatives) return fc.oneof(...alternatives.map((one) => likeSchema(one, ids)))
  if (allOf?.[0]) return likeSchema(Object.assign({}, ...allOf) as JsonSchema, ids)
  return ofType(schema, ids)
}

type Maker = (schema: JsonSchema, ids: readonly string[]) => fc.Arbitrary<unknown>

const makers = new Map<unknown, Maker>([
  ['object', ofObject],
  ['array', ofArray],
  ['string', ofText],
  ['integer', ofNumber],
  ['number', ofNumber],
  ['boolean', () => fc.boolean()],
  ['null', () => fc.constant(null)],
])

/** Bytes, dates and whatever else JSON Schema has no word for: anything. */
const anything = () => fc.oneof(fc.constant(new Uint8Array([37, 80, 68, 70, 45])), hostileValue)

function ofType(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return (makers.get(schema.type) ?? anything)(schema, ids)
}

function ofNumber({ type, minimum = -5, maximum = 5_000 }: JsonSchema): fc.Arbitrary<unknown> {
  const inside = type === 'integer' ? fc.integer({ min: 0, max: 20 }) : fc.double({ noNaN: true })
  return fc.oneof(fc.constantFrom(minimum, maximum), inside)
}

function ofObject(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema
  const fields = Object.entries(properties).map(
    ([name, one]) => [name, likeSchema(one, ids)] as const,
  )
  const record = fc.record(Object.fromEntries(fields), {
    requiredKeys: required.filter((name) => name in properties),
  })
  if (typeof additionalProperties !== 'object') return record
  return fc.dictionary(knownText, likeSchema(additionalProperties, ids), { maxKeys: 3 })
}

function ofArray(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { prefixItems, items, minItems = 0, maxItems = 3 } = schema
  if (prefixItems) return fc.tuple(...prefixItems.map((one) => likeSchema(one, ids)))
  return fc.array(likeSchema(items ?? {}, ids), {
    minLength: Math.min(minItems, 50),
    maxLength: Math.max(minItems, Math.min(maxItems, 3)),
  })
}

function ofText(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { format, minLength = 0, maxLength = 40 } = schema
  const id = fc.constantFrom(...ids, '0197a000-0000-7000-8000-000000000001')
  if (format === 'uuid') return id
  if (format === 'date') return fc.constantFrom('2026-11-26', '2020-02-29', '9999-12-31')
  if (format === 'date-time') {
    return fc.constantFrom('2026-11-26T08:00:00.000Z', '1970-01-01T00:00:00.000Z')
  }
  const least = Math.min(minLength, 200)
  const text = fc.string({ minLength: least, maxLength: Math.max(least, Math.min(maxLength, 40)) })
  return fc.oneof(id, knownText, text)
}
