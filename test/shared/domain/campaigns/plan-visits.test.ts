import fc from 'fast-check'
import { expect, it } from 'vitest'

import { weekdayOf } from '#shared/domain/campaigns/periods.ts'
import { planVisits, type VisitPlan } from '#shared/domain/campaigns/plan-visits.ts'

const plan: VisitPlan = {
  from: '2026-03-02',
  until: '2026-03-31',
  awayOf: new Map([['a', [{ from: '2026-03-02', until: '2026-03-06' }]]]),
  takenOf: new Map([['a', ['2026-03-09']]]),
}

const visits = fc
  .array(
    fc.record({ mentorId: fc.constantFrom('a', 'b'), place: fc.constantFrom('x', 'y', 'z') }),
    {
      maxLength: 60,
    },
  )
  .map((some) =>
    some.map((visit, index) => ({
      ...visit,
      assignmentId: `v${index}`,
      firmName: `Firm ${index}`,
    })),
  )

it('gives two visits to a working day at most, never while the mentor is away or busy', () => {
  fc.assert(
    fc.property(visits, (wanted) => {
      const dayOf = planVisits(wanted, plan)
      const perDay = new Map<string, number>()
      for (const { assignmentId, mentorId } of wanted) {
        const day = dayOf.get(assignmentId)
        if (day === undefined) continue
        expect([0, 6]).not.toContain(weekdayOf(day))
        expect(day >= plan.from && day <= plan.until).toBe(true)
        if (mentorId === 'a') expect(day > '2026-03-09').toBe(true)
        const key = `${mentorId} ${day}`
        perDay.set(key, (perDay.get(key) ?? 0) + 1)
        expect(perDay.get(key)).toBeLessThanOrEqual(2)
      }
    }),
  )
})

it('leaves a visit open only when there are more than two for every day', () => {
  const many = Array.from({ length: 50 }, (_, index) => ({
    ...{ assignmentId: `v${index}`, mentorId: 'b', place: 'x', firmName: `Firm ${index}` },
  }))
  expect(planVisits(many, plan).size).toBe(44)
  expect(planVisits(many.slice(0, 44), plan).size).toBe(44)
})

it('puts neighbours on the same day', () => {
  const four = ['x', 'y', 'x', 'y'].map((place, index) => ({
    ...{ assignmentId: `v${index}`, mentorId: 'b', place, firmName: `Firm ${index}` },
  }))
  const dayOf = planVisits(four, plan)
  expect(dayOf.get('v0')).toBe(dayOf.get('v2'))
  expect(dayOf.get('v1')).toBe(dayOf.get('v3'))
})
