import { describe, expect, it } from 'vitest'

import { numbersOf } from '#core/reports/report-numbers.ts'

const vi = numbersOf('vi')
const en = numbersOf('en')

describe('figures of a report', () => {
  it('have the separators of the language', () => {
    expect(vi.decimal(1_234_567.89)).toBe('1.234.567,89')
    expect(en.decimal(1_234_567.89)).toBe('1,234,567.89')
  })

  it('are cut and not rounded, so that none seems to reach a band it does not reach', () => {
    expect(vi.decimal(49.999_9)).toBe('49,99')
    expect(vi.fixed(0.649_99, 3)).toBe('0,649')
  })

  it('do not lose a digit to the way a computer holds decimals', () => {
    expect(vi.decimal(0.57 * 100)).toBe('57')
    expect(vi.decimal(1.1 + 2.2)).toBe('3,3')
  })

  it('show a range only while it is open', () => {
    expect(vi.range(61, 66)).toBe('61–66')
    expect(vi.range(61, 61)).toBe('61')
  })

  it('take over the separators of formulas', () => {
    const shown = '(160.000.000.000 − 128.000) / 0,5 · 100'
    expect(vi.formula(shown)).toBe(shown)
    expect(en.formula(shown)).toBe('(160,000,000,000 − 128,000) / 0.5 · 100')
  })

  it('write dates as day, month, year in Hanoi', () => {
    expect(vi.date('2026-03-12')).toBe('12/03/2026')
    expect(vi.moment('2026-03-12T17:30:00.000Z')).toBe('00:30, 13/03/2026')
  })
})
