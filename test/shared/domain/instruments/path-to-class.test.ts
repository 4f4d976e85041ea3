import { describe, expect, it } from 'vitest'

import { applySteps } from '#shared/domain/instruments/apply-steps.ts'
import { crossCheck } from '#shared/domain/instruments/cross-check.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { EvaluationFacts } from '#shared/domain/instruments/evaluation.ts'
import { listSteps } from '#shared/domain/instruments/list-steps.ts'
import { pathToClass } from '#shared/domain/instruments/path-to-class.ts'
import { leastCosts } from '#test/support/brute-force-path.ts'
import { factsOf, knownCases, noFacts, tt17 } from '#test/support/tt17.ts'

const classes = tt17.definition.classes.map(({ code }) => code)

describe('pathToClass', () => {
  it('gives only sets that reach the class when all their changes are made', () => {
    for (const known of knownCases.slice(0, 16)) {
      const facts = factsOf(known)
      for (const { class: code, options } of pathToClass(tt17, facts, {}, 3)) {
        for (const { steps, cost, total, synchrony } of options) {
          const after = evaluate(tt17, applySteps(tt17, facts, steps))
          expect(classes.indexOf(after.class.lowest)).toBeGreaterThanOrEqual(classes.indexOf(code))
          expect([total, synchrony]).toEqual([after.total.min, after.synchrony.min])
          expect(cost).toBe(steps.reduce((sum, step) => sum + step.cost, 0))
        }
        expect(new Set(options.map(({ cost }) => cost)).size).toBeLessThanOrEqual(1)
        expect(new Set(options.map(({ steps }) => steps.map(({ id }) => id).join())).size).toBe(
          options.length,
        )
      }
    }
  })

  it('finds the least cost that trying every set finds', () => {
    const mostCost = 3
    for (const known of knownCases.slice(0, 8)) {
      const facts = factsOf(known)
      const tried = leastCosts(tt17, facts, mostCost)
      for (const { class: code, options } of pathToClass(tt17, facts, {}, 1)) {
        const cost = options[0]?.cost ?? Infinity
        expect(cost <= mostCost ? cost : undefined).toBe(tried.get(code))
      }
    }
  })

  it('weighs by the efforts the mentor changed', () => {
    const facts = factsOf(knownCases[8]!)
    const [before] = pathToClass(tt17, facts, {}, 3)
    const [after] = pathToClass(tt17, facts, { C13: 3, C09: 3, C19: 3 }, 3)

    expect(before?.options[0]?.cost).toBe(2)
    expect(after?.options[0]?.cost).toBeGreaterThan(2)
  })

  it('proposes no step for what is merely unknown', () => {
    const paths = pathToClass(tt17, noFacts, {}, 3)

    expect(listSteps(tt17, noFacts, {})).toEqual([])
    expect(paths.map(({ class: code, options }) => [code, options])).toEqual([
      ['TRUNG_BINH', []],
      ['TRUNG_BINH_TIEN_TIEN', []],
      ['TIEN_TIEN', []],
    ])
    expect(paths[0]).toMatchObject({ totalGap: 33, synchronyGap: 0.3 })
  })

  it('leaves alone what was fixed by hand', () => {
    const facts = { ...factsOf(knownCases[8]!), fixed: { C13: { points: 0, reason: 'no papers' } } }

    expect(listSteps(tt17, facts, {}).map(({ criterion }) => criterion)).not.toContain('C13')
  })

  it('is empty at the top', () => {
    const top = knownCases.find(({ expect: { class: code } }) => code === 'TIEN_TIEN')!

    expect(pathToClass(tt17, factsOf(top), {}, 3)).toEqual([])
  })
})

describe('listSteps', () => {
  it('asks for exactly as much as is needed: one đồng less would not do', () => {
    for (const known of knownCases.slice(0, 6)) {
      const facts = factsOf(known)
      for (const step of listSteps(tt17, facts, {}).filter(({ lever }) => lever)) {
        const { lever, criterion, toPoints, fromPoints } = step
        const smallest = lever?.key === 'new-product-revenue' ? 0.01 : 1
        const less = { ...step, lever: { key: lever!.key, amount: lever!.amount - smallest } }
        const pointsAfter = (one: typeof step) =>
          evaluate(tt17, applySteps(tt17, facts, [one])).criteria[criterion]!.min

        const before = evaluate(tt17, facts).criteria[criterion]!.min
        expect(pointsAfter(step)).toBe(before + toPoints - fromPoints)
        expect(pointsAfter(less)).toBeLessThan(before + toPoints - fromPoints)
      }
    }
  })

  it('buys new machines that raise original cost, current value and new equipment together', () => {
    const step = listSteps(tt17, factsOf(knownCases[4]!), {}).find(({ id }) => id === 'C03+1')

    expect(step).toMatchObject({
      lever: { key: 'new-equipment', amount: 457_600_000_000 },
      figure: { from: 25, to: 50 },
      cost: 3,
    })
    expect(step?.changes.map(({ input }) => input)).toEqual([
      'equipmentOriginalCost',
      'equipmentCurrentValue',
      'newEquipmentForExpansion3y',
      'investment3y',
    ])
  })

  it('asks for no answers that contradict each other, save what another step mends', () => {
    const mended = tt17.definition.crossChecks.filter(({ forbidsSteps }) => forbidsSteps === false)
    const warningsOf = (facts: EvaluationFacts) =>
      crossCheck(tt17, facts)
        .map(({ key }) => key)
        .filter((key) => mended.every((check) => check.key !== key))
    for (const known of knownCases) {
      const facts = factsOf(known)
      const before = warningsOf(facts)
      for (const step of listSteps(tt17, facts, {})) {
        const after = warningsOf(applySteps(tt17, facts, [step]))
        expect(before).toEqual(expect.arrayContaining(after))
      }
    }
  })

  it('leaves out a step among choices that would contradict another answer', () => {
    const values = { initiativeProgramme: true, initiativesIncreasing3y: false }
    const stepsWith = (initiativesApplied: boolean) =>
      listSteps(tt17, { ...noFacts, values: { ...values, initiativesApplied } }, {})
        .flatMap(({ changes }) => changes)
        .map(({ input }) => input)

    expect(stepsWith(true)).toEqual(['initiativesIncreasing3y'])
    expect(stepsWith(false)).toEqual(['initiativesApplied'])
  })
})
