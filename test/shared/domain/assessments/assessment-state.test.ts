import fc from 'fast-check'
import { expect, it } from 'vitest'

import {
  isEditable,
  takeSigning,
  takeStep,
  type AssessmentStep,
} from '#shared/domain/assessments/assessment-state.ts'
import { assessmentStateSchema } from '#shared/domain/assessments/assessment.ts'
import { isTransition } from '#test/support/is-transition.ts'

const states = assessmentStateSchema.options
const allowed = [
  'assigned in_progress begin',
  'in_progress signed_off sign',
  'signed_off submitted submit',
  'submitted returned return',
  'returned in_progress resume',
  'submitted approved approve',
  'approved batched batch',
  'batched accepted accept',
  'batched refused refuse',
  'accepted returned recall',
  'accepted amended amend',
].map((line) => line.split(' ') as [string, string, AssessmentStep])
const steps = allowed.map(([, , step]) => step)

it('has the eleven arrows of the circular road and no other', () => {
  const found = states.flatMap((from) =>
    states.filter((to) => isTransition(from, to)).map((to) => `${from} ${to}`),
  )
  expect(found.toSorted()).toEqual(allowed.map(([from, to]) => `${from} ${to}`).toSorted())
})

it('goes only along arrows, in whatever order steps are asked for, and says why not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...states),
      fc.array(fc.constantFrom(...steps), { maxLength: 40 }),
      (first, asked) => {
        let state = first
        for (const step of asked) {
          const taken = takeStep(state, step)
          if (taken.ok) expect(allowed).toContainEqual([state, taken.state, step])
          else expect(taken).toMatchObject({ refusal: `${step}/${state}` })
          state = taken.ok ? taken.state : state
        }
      },
    ),
  )
})

it('can be signed where it can be edited', () => {
  for (const state of states) expect(takeSigning(state).ok).toBe(isEditable(state))
  expect(takeSigning('signed_off')).toEqual({ ok: true, state: 'signed_off' })
})
