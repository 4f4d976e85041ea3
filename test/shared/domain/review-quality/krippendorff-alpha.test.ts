import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  krippendorffAlpha,
  type AlphaMetric,
} from '#shared/domain/review-quality/krippendorff-alpha.ts'

/** Columns of a table of observers by units, `.` being a value that is missing. */
function unitsOf(...observers: readonly string[]): number[][] {
  const rows = observers.map((row) => row.split(' '))
  return (rows[0] ?? []).map((_, unit) =>
    rows.map((row) => row[unit] ?? '.').flatMap((sign) => (sign === '.' ? [] : [numberOf(sign)])),
  )
}

function numberOf(sign: string): number {
  return /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0)
}

describe('the examples of Krippendorff, "Computing Krippendorff\'s Alpha-Reliability" (2011)', () => {
  it('gives 0.095 for two observers of ten units and two values (A)', () => {
    const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
    expect(krippendorffAlpha(units, 'nominal').alpha).toBeCloseTo(0.095, 3)
  })

  it('gives 0.692 for two observers of twelve units and five values (B)', () => {
    const units = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
    expect(krippendorffAlpha(units, 'nominal').alpha).toBeCloseTo(0.692, 3)
  })

  it.each<[AlphaMetric, number]>([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ])('gives for four observers with missing values, %s, %d (C and D)', (metric, expected) => {
    const units = unitsOf(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    )
    const { alpha, unitCount, valueCount } = krippendorffAlpha(units, metric)
    expect(alpha).toBeCloseTo(expected, 3)
    expect({ unitCount, valueCount }).toEqual({ unitCount: 11, valueCount: 40 })
  })
})

const units = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }), {
  maxLength: 12,
})

it('is what the mean disagreement within units and among all values gives, pair by pair', () => {
  fc.assert(
    fc.property(units, (rated) => {
      const { alpha } = krippendorffAlpha(rated, 'ordinal')
      const expected = alphaByPairs(rated)
      if (alpha === null || expected === null) expect(alpha).toBe(expected)
      else expect(alpha).toBeCloseTo(expected, 9)
    }),
  )
})

it('is 1 where all agree, null where all values are the same, and never more than 1', () => {
  expect(krippendorffAlpha([[1, 1], [2, 2], [5, 5]], 'ordinal').alpha).toBe(1) // prettier-ignore
  expect(krippendorffAlpha([[3, 3], [3, 3]], 'ordinal').alpha).toBeNull() // prettier-ignore
  expect(krippendorffAlpha([[1], [2]], 'ordinal').alpha).toBeNull()
  fc.assert(
    fc.property(units, (rated) => {
      expect(krippendorffAlpha(rated, 'ordinal').alpha ?? 0).toBeLessThanOrEqual(1)
    }),
  )
})

it('does not mind which mentor comes first, nor the order of firms', () => {
  fc.assert(
    fc.property(units, (rated) => {
      const turned = rated.toReversed().map((unit) => unit.toReversed())
      const [one, other] = [rated, turned].map((some) => krippendorffAlpha(some, 'ordinal').alpha)
      expect(other ?? 9).toBeCloseTo(one ?? 9, 12)
    }),
  )
})

/** Without a matrix: every pair of values by itself. */
function alphaByPairs(rated: readonly (readonly number[])[]): number | null {
  const pairable = rated.filter((unit) => unit.length > 1)
  const all = pairable.flat()
  const distance = (left: number, right: number) => {
    const [low, high] = [Math.min(left, right), Math.max(left, right)]
    const between = all.filter((value) => value > low && value < high).length
    const ends = all.filter((value) => value === low || value === high).length
    return left === right ? 0 : (between + ends / 2) ** 2
  }
  const pairsOf = (values: readonly number[]) =>
    values.flatMap((left, place) =>
      values.filter((_, other) => other !== place).map((right) => distance(left, right)),
    )
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const observed = sum(pairable.map((unit) => sum(pairsOf(unit)) / (unit.length - 1))) / all.length
  const expected = sum(pairsOf(all)) / (all.length * (all.length - 1))
  return expected > 0 ? 1 - observed / expected : null
}
