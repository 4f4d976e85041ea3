import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { Evaluation, EvaluationFacts } from '#shared/domain/instruments/evaluation.ts'
import { scoreByHand } from '#test/bench/hand-written-scorer.ts'
import { completeAnswers, completeNorms, keepSome, kept } from '#test/support/arbitrary-facts.ts'
import { tt17 } from '#test/support/tt17.ts'

const classes = tt17.definition.classes.map(({ code }) => code)

describe('evaluate, whatever the answers', () => {
  it('agrees with a hand-written scorer that shares no code with it', () => {
    fc.assert(
      fc.property(completeAnswers, completeNorms, (values, norms) => {
        const result = evaluate(tt17, { values, norms, fixed: {} })
        const byHand = scoreByHand(values, norms)

        for (const [code, { points, value }] of Object.entries(result.criteria)) {
          const expected = byHand.criteria[code]!
          // By hand, C04 and C22 are given up whole where one part cannot be computed.
          expect([code, points]).toEqual([code, expected.points])
          if (value !== null) expect(value).toBeCloseTo(expected.value!, 6)
        }
        expect(result.total.points).toBe(byHand.total)
        if (byHand.class !== null) expect(result.class.code).toBe(byHand.class)
      }),
      { numRuns: 150 },
    )
  })

  it('narrows every range as more is answered, and ends within it', () => {
    const cases = fc.record({
      values: completeAnswers,
      norms: completeNorms,
      more: kept,
      less: kept,
    })
    fc.assert(
      fc.property(cases, ({ values, norms, more, less }) => {
        const all = evaluate(tt17, { values, norms, fixed: {} })
        const partly = { values: keepSome(values, more), norms: keepSome(norms, more), fixed: {} }
        const fewer: EvaluationFacts = {
          values: keepSome(partly.values, less),
          norms: keepSome(partly.norms, less),
          fixed: {},
        }
        const some = evaluate(tt17, partly)
        expectWithin(some, all)
        expectWithin(evaluate(tt17, fewer), some)
      }),
      { numRuns: 150 },
    )
  })

  it('stays finite and within the maxima, and says so when a figure cannot be computed', () => {
    fc.assert(
      fc.property(completeAnswers, completeNorms, kept, (values, norms, some) => {
        const facts = { values: keepSome(values, some), norms: keepSome(norms, some), fixed: {} }
        const { criteria, total, synchrony } = evaluate(tt17, facts)

        for (const { definition } of tt17.criteria) {
          const { min, max, value, parts } = criteria[definition.code]!
          expect(min >= 0 && min <= max && max <= definition.maxPoints).toBe(true)
          expect(value === null || Number.isFinite(value)).toBe(true)
          for (const part of parts.filter(({ notComputable }) => notComputable !== null)) {
            expect(part).toMatchObject({ points: null, value: null, band: null })
          }
        }
        expect(total.min >= 2 && total.max <= 100).toBe(true)
        expect(synchrony.min >= 0 && synchrony.max <= 1).toBe(true)
      }),
      { numRuns: 80 },
    )
  })
})

function expectWithin(wide: Evaluation, narrow: Evaluation): void {
  for (const [code, { min, max, points }] of Object.entries(wide.criteria)) {
    const inner = narrow.criteria[code]!
    expect([code, inner.min >= min, inner.max <= max]).toEqual([code, true, true])
    if (points !== null) expect(inner.points).toBe(points)
  }
  expect(narrow.total.min).toBeGreaterThanOrEqual(wide.total.min)
  expect(narrow.total.max).toBeLessThanOrEqual(wide.total.max)
  expect(narrow.synchrony.min).toBeGreaterThanOrEqual(wide.synchrony.min)
  expect(narrow.synchrony.max).toBeLessThanOrEqual(wide.synchrony.max)
  expect(classes.indexOf(narrow.class.lowest)).toBeGreaterThanOrEqual(
    classes.indexOf(wide.class.lowest),
  )
  expect(classes.indexOf(narrow.class.highest)).toBeLessThanOrEqual(
    classes.indexOf(wide.class.highest),
  )
}
