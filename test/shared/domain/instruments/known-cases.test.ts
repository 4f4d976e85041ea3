import { describe, expect, it } from 'vitest'

import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import { factsOf, knownCases, noFacts, tt17 } from '#test/support/tt17.ts'

describe('the circular as data', () => {
  it.each(knownCases.map((known, index) => [index + 1, known] as const))(
    'scores firm %i as an independent scorer did',
    (_, known) => {
      const { criteria, groups, total, synchrony, ...result } = evaluate(tt17, factsOf(known))

      expect(pointsIn(criteria)).toEqual(known.expect.criteria)
      expect(pointsIn(groups)).toEqual(known.expect.groups)
      expect(total.points).toBe(known.expect.total)
      expect(synchrony.value).toBeCloseTo(known.expect.synchrony, 6)
      expect(result.class.code).toBe(known.expect.class)
    },
  )

  it('leaves 2 to 100 points open when nothing is answered', () => {
    const { total, class: level } = evaluate(tt17, noFacts)

    expect(total).toEqual({ min: 2, max: 100, points: null })
    expect(level).toEqual({
      code: null,
      lowest: 'LAC_HAU',
      highest: 'TIEN_TIEN',
      limitedBy: 'both',
    })
  })
})

function pointsIn(results: Readonly<Record<string, { readonly points: number | null }>>) {
  return Object.fromEntries(Object.entries(results).map(([code, { points }]) => [code, points]))
}
