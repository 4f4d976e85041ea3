import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  solveAssignment,
  type AssignmentProblem,
} from '#shared/domain/campaigns/solve-assignment.ts'
import { bruteForceAssignment } from '#test/support/brute-force-assignment.ts'
import { seededRandom } from '#test/support/seeded-random.ts'

const small = fc
  .record({ firms: fc.integer({ min: 0, max: 6 }), mentors: fc.integer({ min: 0, max: 4 }) })
  .chain(({ firms, mentors }) => problems(firms, mentors, 3))

function problems(firms: number, mentors: number, mostSlots: number) {
  const pair = fc.option(fc.integer({ min: 0, max: 30 }), { freq: 4 })
  const slots = fc
    .array(fc.integer({ min: 0, max: 15 }), { maxLength: mostSlots })
    .map((costs) => costs.toSorted((one, other) => one - other))
  return fc.record({
    costs: fc.array(fc.array(pair, { minLength: mentors, maxLength: mentors }), {
      minLength: firms,
      maxLength: firms,
    }),
    slotCosts: fc.array(slots, { minLength: mentors, maxLength: mentors }),
  })
}

function randomProblem(firms: number, mentors: number, slots: number): AssignmentProblem {
  const random = seededRandom(20_261_126)
  const below = (limit: number) => Math.floor(random() * limit)
  return {
    costs: Array.from({ length: firms }, () =>
      Array.from({ length: mentors }, () => (below(20) === 0 ? null : below(90))),
    ),
    slotCosts: Array.from({ length: mentors }, () =>
      Array.from({ length: slots }, (_, slot) => Math.round((20 * (slot + 1)) / slots)),
    ),
  }
}

describe('solveAssignment', () => {
  it('finds a plan as good as the best of all plans', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const { mentorOf, cost } = solveAssignment(problem)
        const placed = mentorOf.filter((mentor) => mentor !== null).length
        expect({ placed, cost }).toEqual(bruteForceAssignment(problem))
      }),
      { numRuns: 1500 },
    )
  })

  it('uses no forbidden pair and gives no mentor more than its slots', () => {
    fc.assert(
      fc.property(problems(25, 6, 7), (problem) => {
        const { mentorOf } = solveAssignment(problem)
        mentorOf.forEach((mentor, firm) => {
          if (mentor !== null) expect(problem.costs[firm]![mentor]).not.toBeNull()
        })
        problem.slotCosts.forEach((slots, mentor) => {
          expect(mentorOf.filter((taken) => taken === mentor).length).toBeLessThanOrEqual(
            slots.length,
          )
        })
      }),
    )
  })

  it('moves a firm to another mentor when that serves all', () => {
    const problem = {
      costs: [
        [1, 2],
        [1, 50],
      ],
      slotCosts: [[0], [0]],
    }
    expect(solveAssignment(problem)).toEqual({ mentorOf: [1, 0], cost: 3 })
  })

  it('shares the load when the firms fit alike', () => {
    const alike = Array.from({ length: 6 }, () => [10, 10, 10])
    const { mentorOf } = solveAssignment({
      costs: alike,
      slotCosts: Array.from({ length: 3 }, () => [5, 10, 15, 20]),
    })
    const loads = [0, 1, 2].map((mentor) => mentorOf.filter((taken) => taken === mentor).length)
    expect(loads).toEqual([2, 2, 2])
  })

  it('places 500 firms with 80 mentors, where room is short and where it is not', () => {
    for (const slots of [6, 7, 40]) {
      const problem = randomProblem(500, 80, slots)
      const { mentorOf } = solveAssignment(problem)
      expect(mentorOf.filter((mentor) => mentor !== null)).toHaveLength(Math.min(500, slots * 80))
    }
  })

  it('answers the same for the same problem', () => {
    const problem = randomProblem(60, 12, 6)
    expect(solveAssignment(problem)).toEqual(solveAssignment(problem))
  })
})
