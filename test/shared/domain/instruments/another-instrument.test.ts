import { describe, expect, it } from 'vitest'

import { applySteps } from '#shared/domain/instruments/apply-steps.ts'
import { crossCheck } from '#shared/domain/instruments/cross-check.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { EvaluationFacts } from '#shared/domain/instruments/evaluation.ts'
import { explain } from '#shared/domain/instruments/explain.ts'
import { firmFigureOf } from '#shared/domain/instruments/firm-figure.ts'
import { listSteps } from '#shared/domain/instruments/list-steps.ts'
import { parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'
import { pathToClass } from '#shared/domain/instruments/path-to-class.ts'
import { leastCosts } from '#test/support/brute-force-path.ts'
import { workshopInstrument } from '#test/support/workshop-instrument.ts'

const workshop = parseInstrument(workshopInstrument)

function facts(values: EvaluationFacts['values'], norms = { light: 500 }): EvaluationFacts {
  return { values, norms, fixed: {} }
}

const lit = { light: 70_000, area: 200, power: 30_000, crew: 10 }
const full = facts({ ...lit, tidy: false, safety: 'posted' })

describe('an instrument the code has never heard of', () => {
  it('is scored by its own groups, bands and classes', () => {
    const { criteria, groups, total, synchrony, class: level } = evaluate(workshop, full)

    expect(criteria.BRIGHT).toMatchObject({ points: 1, value: 350 })
    expect(criteria.THRIFT).toMatchObject({ points: 1, value: 3000 })
    expect(criteria.ORDER).toMatchObject({ points: 1, value: null })
    expect([groups.ROOM?.points, groups.PEOPLE?.points, total.points]).toEqual([1, 2, 3])
    expect(synchrony.value).toBeCloseTo(Math.sqrt((1 / 4) * (2 / 5)), 12)
    expect(level).toEqual({ code: 'POOR', lowest: 'POOR', highest: 'POOR', limitedBy: 'synchrony' })
  })

  it('knows what holds in every tier, whichever it is', () => {
    const { crew, ...others } = lit
    const dim = facts({ ...others, light: 1000 })

    expect(crew).toBe(10)
    expect(evaluate(workshop, facts(others)).criteria.BRIGHT).toMatchObject({
      points: 1,
      missing: [],
    })
    expect(evaluate(workshop, dim).criteria.BRIGHT).toMatchObject({
      min: 0,
      max: 1,
      missing: ['crew'],
    })
  })

  it('decides a coefficient exactly on its threshold', () => {
    const onThreshold = facts({
      ...lit,
      light: 0,
      crew: 9,
      tidy: true,
      safety: 'drilled',
      power: 0,
    })
    const { synchrony, class: level, total } = evaluate(workshop, onThreshold)

    expect(total.points).toBe(6)
    expect(synchrony.value).toBeCloseTo(0.5, 12)
    expect(level.code).toBe('FAIR')
  })

  it('says why a figure cannot be computed, and keeps the whole range', () => {
    const noArea = evaluate(workshop, facts({ ...lit, area: 0 })).criteria.BRIGHT
    const noNorm = evaluate(workshop, facts(lit, { light: 0 })).criteria.BRIGHT

    expect(noArea).toMatchObject({ points: null, min: 0, max: 4, value: null })
    expect(noArea?.parts[0]?.notComputable).toBe('zero-denominator')
    expect(noNorm?.parts[0]?.notComputable).toBe('zero-denominator')
  })

  it('takes points given by hand with their reason', () => {
    const fixed = { BRIGHT: { points: 4, reason: 'measured on site' } }
    const { criteria, total } = evaluate(workshop, { ...facts({}), fixed })

    expect(criteria.BRIGHT).toMatchObject({ points: 4, fixed: fixed.BRIGHT, missing: [] })
    expect(total).toEqual({ min: 4, max: 9, points: null })
  })

  it('explains and checks with its own words', () => {
    const [part] = explain(workshop, full, 'BRIGHT').parts

    expect(part?.figures.map(({ withNumbers }) => withNumbers)).toEqual([
      '70.000 / 200',
      'perArea / 500',
    ])
    expect(part?.bands.map(({ state }) => state)).toEqual(['excluded', 'taken', 'excluded'])
    expect(crossCheck(workshop, facts({ light: 1, area: 2 })).map(({ key }) => key)).toEqual([
      'dark',
    ])
    expect(crossCheck(workshop, facts({ light: 1 }))).toEqual([])
  })

  it('takes the figures of the firm’s page that its inputs name, under names of its own', () => {
    const firm = { employees: 12, revenueVnd: 48_000_000_000, totalCapitalVnd: null }
    const offered = workshop.definition.inputs.map(
      (input) => [input.key, firmFigureOf(input, firm)] as const,
    )

    expect(offered.filter(([, figure]) => figure !== null)).toEqual([
      ['power', 48_000_000_000],
      ['crew', 12],
    ])
    expect(firmFigureOf({ firmFigure: 'totalCapitalVnd' }, firm)).toBeNull()
  })

  it('is refused where an input cannot hold the figure it names, or names none there is', () => {
    const withFigure = (firmFigure: string) => ({
      ...workshopInstrument,
      inputs: workshopInstrument.inputs.map((input) =>
        input.key === 'crew' ? { ...input, firmFigure } : input,
      ),
    })

    expect(() => parseInstrument(withFigure('employees'))).not.toThrow()
    expect(() => parseInstrument(withFigure('totalCapitalVnd'))).toThrow(
      'input crew: it does not hold totalCapitalVnd',
    )
    expect(() => parseInstrument(withFigure('age'))).toThrow('firmFigure')
  })

  it('weighs a lever that helps one criterion and hurts another', () => {
    const lamps = listSteps(workshop, full, {}).find(({ criterion }) => criterion === 'BRIGHT')!
    const after = evaluate(workshop, applySteps(workshop, full, [lamps])).criteria

    expect(lamps).toMatchObject({ toPoints: 4, lever: { key: 'lamps', amount: 1300 }, cost: 2 })
    expect([after.BRIGHT?.points, after.THRIFT?.points]).toEqual([4, 0])
  })

  it.each([
    ['posted', false, 30_000],
    ['none', true, 900_000],
    ['drilled', false, 5_000],
    ['none', false, 20_000],
  ] as const)(
    'finds the cheapest path as trying everything does (%s, %s, %i)',
    (safety, tidy, power) => {
      const firm = facts({ ...lit, safety, tidy, power })
      const tried = leastCosts(workshop, firm, 100)

      for (const { class: code, options } of pathToClass(workshop, firm, {}, 5)) {
        expect([code, options[0]?.cost]).toEqual([code, tried.get(code)])
      }
    },
  )
})
