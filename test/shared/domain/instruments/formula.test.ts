import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { FormulaError } from '#shared/domain/instruments/formula/formula-error.ts'
import { parseFormula } from '#shared/domain/instruments/formula/parse-formula.ts'
import { parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'
import { workshopInstrument } from '#test/support/workshop-instrument.ts'

describe('parseFormula', () => {
  it('binds products before sums, sums before comparisons, and before or', () => {
    expect(parseFormula('a + b * c < d and not e or f')).toEqual(
      parseFormula('(((a + (b * c)) < d) and (not e)) or f'),
    )
    expect(parseFormula('a - b - c')).toEqual(parseFormula('(a - b) - c'))
    expect(parseFormula('a / b / c')).toEqual(parseFormula('(a / b) / c'))
  })

  it.each([
    ['', 'ends too early'],
    ['a +', 'ends too early'],
    ['(a', 'ends too early'],
    ['a b', 'Unexpected b'],
    ['a < b < c', 'Unexpected <'],
    ['a; b', 'Not understood'],
    ['a["x"]', 'Not understood'],
    ['process.exit(1)', 'Unexpected ('],
    ['1e3', 'Unexpected e3'],
    ["'open", 'Not understood'],
    ['and', 'Unexpected and'],
  ])('refuses %j: %s', (formula, message) => {
    expect(() => parseFormula(formula)).toThrow(FormulaError)
    expect(() => parseFormula(formula)).toThrow(message)
  })

  it('refuses formulas nested too deeply, or too long, without running out of stack', () => {
    expect(() => parseFormula(`${'('.repeat(100)}a${')'.repeat(100)}`)).toThrow('too deep')
    expect(() => parseFormula(`${'-'.repeat(299)}a`)).toThrow('too deep')
    expect(() => parseFormula(`${'not '.repeat(200)}a`)).toThrow('too deep')
    expect(() => parseFormula('a+'.repeat(1000))).toThrow('too long')
    expect(() => parseFormula(`${'a+'.repeat(400)}a`)).toThrow('too many parts')
  })

  it('answers any text with a formula or a FormulaError', () => {
    const pieces = fc.constantFrom(
      'a',
      '1',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '<',
      '=',
      'and',
      'not',
      "'x'",
      ' ',
      '#',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((texts) => texts.join(' ')),
        ),
        (text) => {
          try {
            parseFormula(text)
          } catch (error) {
            expect(error).toBeInstanceOf(FormulaError)
          }
        },
      ),
    )
  })
})

describe('parseInstrument', () => {
  const withFormula = (formula: string) => ({
    ...workshopInstrument,
    figures: [{ ...workshopInstrument.figures[0]!, formula }],
  })

  it.each([
    ['light / nothing', 'Unknown name: nothing'],
    ['toNorm + 1', 'Unknown name: toNorm'],
    ['safety + 1', 'is a choice'],
    ['light > 1', 'A number is needed'],
    ['__proto__ + 1', 'Unknown name'],
  ])('refuses the figure %j: %s', (formula, message) => {
    expect(() => parseInstrument(withFormula(formula))).toThrow(message)
  })

  it.each([
    [{ when: 'light + 1' }, 'A condition is needed'],
    [{ when: "safety = 'unheard'" }, 'Unknown option'],
    [{ when: "safety < 'none'" }, 'Options have no order'],
    [{ when: "light = 'none'" }, 'Only a choice'],
    [{ when: 'light' }, 'not a yes-no answer'],
  ])('refuses the cross-check %j: %s', (changed, message) => {
    const crossChecks = [{ ...workshopInstrument.crossChecks[0]!, ...changed }]
    expect(() => parseInstrument({ ...workshopInstrument, crossChecks })).toThrow(message)
  })

  it('refuses references that lead nowhere and sums that do not add up', () => {
    const [room, people] = workshopInstrument.groups
    const wrong = [
      { groups: [room, { ...people, maxPoints: 6 }] },
      { synchrony: { ...workshopInstrument.synchrony, weightsPercent: { ROOM: 50, PEOPLE: 49 } } },
      { classes: workshopInstrument.classes.slice(1) },
      { inputs: [...workshopInstrument.inputs, workshopInstrument.inputs[0]] },
      { levers: [] },
      { unheardOf: 1 },
    ]
    for (const change of wrong) {
      expect(() => parseInstrument({ ...workshopInstrument, ...change })).toThrow()
    }
  })
})
