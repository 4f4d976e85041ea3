import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  mentorSteps,
  stepsFrom,
  takeStep,
  type MentorStep,
} from '#shared/domain/mentors/mentor-status.ts'
import { mentorStatusSchema, type Mentor } from '#shared/domain/mentors/mentor.ts'

const decision = {
  decisionNumber: '12/QĐ-BKHĐT',
  decidedOn: '2026-02-01',
  body: 'Bộ Tài chính',
  networkCode: '',
}
const reason = fc.constantFrom('', '  ', 'thiếu bản sao chứng thực')
const anyStep: fc.Arbitrary<MentorStep> = fc.oneof(
  fc.constantFrom<MentorStep>({ kind: 'submit' }, { kind: 'resume' }),
  fc
    .constantFrom('ask_more' as const, 'take_back' as const, 'pause' as const, 'remove' as const)
    .chain((kind) => reason.map((words): MentorStep => ({ kind, reason: words }))),
  reason.map((words): MentorStep => ({ kind: 'reopen', reason: words })),
  fc
    .constantFrom(null, decision)
    .map((recognition): MentorStep => ({ kind: 'recognise', recognition })),
)
type Standing = Pick<Mentor, 'status' | 'statusReason' | 'recognition'>
const start: Standing = { status: 'draft', statusReason: null, recognition: null }

describe('takeStep', () => {
  it('makes no other transition than the listed ones, in whatever order it is asked', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        let standing = start
        for (const step of steps) {
          const taken = takeStep(standing, step)
          const isAllowed = mentorSteps[step.kind].from.includes(standing.status)
          if (!taken.ok) continue
          expect(isAllowed).toBe(true)
          expect(taken.value.status).toBe(mentorSteps[step.kind].to)
          standing = taken.value
        }
      }),
    )
  })

  it('never calls anybody recognised, paused or removed without a decision', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        let standing = start
        for (const step of steps) {
          const taken = takeStep(standing, step)
          if (taken.ok) standing = taken.value
          const needsDecision = ['recognised', 'paused', 'removed'].includes(standing.status)
          if (needsDecision) expect(standing.recognition).toEqual(decision)
          const needsReason = ['more_asked', 'paused', 'removed'].includes(standing.status)
          if (needsReason) expect(standing.statusReason?.trim()).not.toBe('')
        }
      }),
    )
  })

  it('offers a way on from every status', () => {
    for (const status of mentorStatusSchema.options) expect(stepsFrom(status)).not.toEqual([])
  })
})
