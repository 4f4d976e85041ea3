import fc from 'fast-check'

import type { InputValue } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { knownCases, tt17 } from './tt17.ts'

const { inputs, norms } = tt17.definition

/** Amounts around the edges of bands, zeros, and anything else. */
function amounts(key: string, highest: number): fc.Arbitrary<number> {
  const seen = knownCases.map(({ answers }) => Number(answers[key]))
  const near = fc.tuple(fc.constantFrom(...seen), fc.integer({ min: -1, max: 1 }))
  return fc.oneof(
    { weight: 6, arbitrary: near.map(([amount, off]) => Math.max(amount + off, 0)) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat({ max: highest }) },
  )
}

function valueOf(input: InstrumentInput): fc.Arbitrary<InputValue> {
  switch (input.type) {
    case 'money':
      return amounts(input.key, 2 ** 31 - 1)
    case 'people':
      return amounts(input.key, 5000).map(Math.round)
    case 'percent':
    case 'quantity':
      return amounts(input.key, 1000)
    case 'yes-no':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...input.options.map(({ code }) => code))
  }
}

/** Complete answers of a firm. */
export const completeAnswers = fc.record(
  Object.fromEntries(inputs.map((input) => [input.key, valueOf(input)])),
)

/** All four norms, zero among them now and then. */
export const completeNorms = fc.record(
  Object.fromEntries(
    norms.map(({ key }) => [key, fc.constantFrom(0.5, 3, 12.5, 70, 250, 300, 500, 0)]),
  ),
)

/** Which of many keys to keep: a small part, half, or nearly all. */
export const kept = fc.tuple(
  fc.constantFrom(0.1, 0.5, 0.9, 0.97),
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
)

export function keepSome<Value>(
  record: Readonly<Record<string, Value>>,
  [share, draws]: readonly [number, readonly number[]],
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).filter((_, place) => (draws[place] ?? 0) < share),
  )
}
