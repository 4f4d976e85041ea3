import fc from 'fast-check'
import { expect, it } from 'vitest'

import { isOutside, outlierFence } from '#shared/domain/review/outlier-fence.ts'

const totals = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 60 })

it('says nothing of a sector with fewer than five approved firms', () => {
  expect(outlierFence([50, 51, 52, 53])).toBeNull()
  expect(isOutside(null, { totalMin: 0, totalMax: 0 })).toBe(false)
})

it('lies three median deviations around the median', () => {
  // Median 50, distances 10 5 0 5 20, their median 5.
  expect(outlierFence([40, 45, 50, 55, 70])).toEqual({ low: 35, high: 65 })
})

it('leaves five points on either side however alike the firms are', () => {
  expect(outlierFence([60, 60, 60, 60, 60])).toEqual({ low: 55, high: 65 })
})

it('holds the median, more than half of the firms, and moves with nothing but the firms', () => {
  fc.assert(
    fc.property(totals, (approved) => {
      const fence = outlierFence(approved)!
      const inside = approved.filter((total) => total >= fence.low && total <= fence.high)
      expect(inside.length * 2).toBeGreaterThanOrEqual(approved.length)
      expect(outlierFence(approved.toReversed())).toEqual(fence)
    }),
  )
})

it('calls an open range unusual only when all of it lies outside', () => {
  const fence = { low: 40, high: 60 }
  expect(isOutside(fence, { totalMin: 10, totalMax: 40 })).toBe(false)
  expect(isOutside(fence, { totalMin: 10, totalMax: 39 })).toBe(true)
  expect(isOutside(fence, { totalMin: 60, totalMax: 90 })).toBe(false)
  expect(isOutside(fence, { totalMin: 61, totalMax: 90 })).toBe(true)
})
