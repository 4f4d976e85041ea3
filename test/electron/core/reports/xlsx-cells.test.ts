import { describe, expect, it } from 'vitest'

import { numberCell } from '#core/reports/xlsx-cells.ts'

const shown = (value: number, decimals: number) =>
  (numberCell(value, decimals) as { readonly value: number }).value

describe('a figure in an Excel cell', () => {
  it.each([
    [59.996, 2, 59.99],
    [0.4999, 3, 0.499],
    [99.99, 1, 99.9],
    [-0.126, 2, -0.12],
  ])('is cut and never rounded (%s to %s decimals)', (value, decimals, expected) => {
    expect(shown(value, decimals)).toBe(expected)
  })

  it.each([
    // Doubles a little below what was meant.
    [0.57 * 100, 2, 57],
    [0.29, 2, 0.29],
    [1.005 * 100, 1, 100.5],
  ])('keeps what a double lost on the way (%s to %s decimals)', (value, decimals, expected) => {
    expect(shown(value, decimals)).toBe(expected)
  })

  it('is shown with as many decimals as it was cut to, and empty where there is none', () => {
    expect(numberCell(59.996, 2)).toMatchObject({ type: Number, format: '#,##0.00' })
    expect(numberCell(1234)).toMatchObject({ value: 1234, format: '#,##0' })
    expect(numberCell(null, 2)).toBeNull()
  })
})
