import fc from 'fast-check'
import { expect, it } from 'vitest'

import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import { FormulaError } from '#shared/domain/instruments/formula/formula-error.ts'
import { parseFormula } from '#shared/domain/instruments/formula/parse-formula.ts'
import { InstrumentError, parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'
import { noFacts, tt17Json } from '#test/support/tt17.ts'
import { workshopInstrument } from '#test/support/workshop-instrument.ts'

import { mutatedJson } from './mutated-json.ts'
import { hostileTimeoutMs, tryInputs } from './try-inputs.ts'

const corpus: readonly unknown[] = [
  smallInstrument,
  smallInstrument,
  workshopInstrument,
  tt17Json,
].map((definition) => JSON.parse(JSON.stringify(definition)) as unknown)

/** One input more, under a name that every object has: seed 20261125 was scored by what stood there. */
function withInputNamed(key: string): unknown {
  const { inputs } = smallInstrument
  return JSON.parse(
    JSON.stringify({ ...smallInstrument, inputs: [...inputs, { ...inputs[0], key }] }),
  )
}

it(
  'an instrument is one that can be scored with, or is refused with its faults',
  async () => {
    const { refused, taken } = await tryInputs({
      name: 'instrument definitions',
      inputs: mutatedJson(corpus),
      known: ['__proto__', 'constructor', 'toString'].map(withInputNamed),
      take: (json) => {
        try {
          evaluate(parseInstrument(json), noFacts)
          return 'taken'
        } catch (error) {
          if (error instanceof InstrumentError) return 'refused'
          throw error
        }
      },
    })
    expect(Math.min(refused, taken)).toBeGreaterThan(20)
  },
  hostileTimeoutMs,
)

const word = fc.constantFrom(
  ...['a', 'b_1', 'x.y', '1', '1.5', '1e9', '0x1', "'chữ'", 'and', 'or', 'not', 'if', 'in'],
  ...['+', '-', '*', '/', '%', '(', ')', '[', ']', '<', '<=', '>=', '=', '==', '!=', ',', '?', ':'],
  ...['sum(', 'min(', 'count(', '__proto__', 'constructor', ';', '`', '\\', '\u0000', '\ud800'],
)

it(
  'a formula is parsed within its limits or refused, whatever is written',
  async () => {
    const deep = ['('.repeat(100_000), '-'.repeat(100_000), `${'('.repeat(31)}1${')'.repeat(31)}`]
    await tryInputs({
      name: 'formulas',
      inputs: fc.oneof(
        fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
        fc.array(word, { maxLength: 400 }).map((words) => words.join('')),
        fc.string({ unit: 'binary', maxLength: 200 }),
      ),
      known: deep,
      take: (formula) => {
        try {
          parseFormula(formula)
          return 'taken'
        } catch (error) {
          if (error instanceof FormulaError) return 'refused'
          throw error
        }
      },
    })
  },
  hostileTimeoutMs,
)
