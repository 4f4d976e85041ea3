import fc from 'fast-check'
import { expect, it } from 'vitest'

import { countFigures } from '#shared/domain/sector-reports/coded-figures.ts'
import { ExactSums } from '#shared/domain/sector-reports/exact-sum.ts'
import { fiveNumbers } from '#shared/domain/sector-reports/five-numbers.ts'
import { makeHistogram } from '#shared/domain/sector-reports/histogram.ts'

it('has quartiles as Excel shows them', () => {
  // QUARTILE.INC of 1, 2, 4, 7, 11, 16: 2.5, 5.5, 10.
  expect(fiveNumbers(countFigures([16, 1, 7, 2, 11, 4]))).toEqual({
    count: 6,
    min: 1,
    q1: 2.5,
    median: 5.5,
    q3: 10,
    max: 16,
  })
  expect(fiveNumbers(countFigures([]))).toBeNull()
})

it('puts half of the figures at each side of the median and keeps the five in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 1 }), (figures) => {
      const five = fiveNumbers(countFigures(figures))
      if (!five) throw new Error('There are figures')
      expect(five.min).toBe(Math.min(...figures))
      expect(five.max).toBe(Math.max(...figures))
      const inOrder = [five.min, five.q1, five.median, five.q3, five.max]
      expect(inOrder).toEqual(inOrder.toSorted((left, right) => left - right))
      const half = figures.length / 2
      expect(figures.filter((figure) => figure < five.median).length).toBeLessThanOrEqual(half)
      expect(figures.filter((figure) => figure > five.median).length).toBeLessThanOrEqual(half)
    }),
  )
})

it('draws a histogram of all firms in which no bar stands for one to four', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 5, maxLength: 60 }), (totals) => {
      const bins = makeHistogram(countFigures(totals), 100) ?? []
      expect(bins[0]?.from).toBe(0)
      expect(bins.at(-1)?.to).toBe(100)
      for (const [place, { from, to, count }] of bins.entries()) {
        expect(count).toBe(totals.filter((total) => total >= from && total <= to).length)
        expect(count === 0 || count >= 5).toBe(true)
        expect(bins[place + 1]?.from ?? to + 1).toBe(to + 1)
      }
    }),
  )
})

it('draws none of fewer than five firms', () => {
  expect(makeHistogram(countFigures([1, 2, 3, 4]), 100)).toBeNull()
})

it('adds products exactly where doubles lose units', () => {
  const addend = fc.record({ weight: fc.maxSafeNat(), points: fc.nat(60) })
  fc.assert(
    fc.property(fc.array(addend, { maxLength: 200 }), (addends) => {
      const sums = new ExactSums(1, 1)
      let expected = 0n
      for (const { weight, points } of addends) {
        sums.add(0, weight, points)
        sums.addRow(0, weight, Float64Array.of(7, points), 1)
        expected += 2n * BigInt(weight) * BigInt(points)
      }
      expect(sums.at(0)).toBe(expected)
    }),
  )
})
