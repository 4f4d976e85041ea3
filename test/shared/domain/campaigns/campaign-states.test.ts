import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  assignmentStateSchema,
  takeAssignmentStep,
  type AssignmentState,
  type AssignmentStep,
} from '#shared/domain/campaigns/assignment-state.ts'
import {
  campaignStateSchema,
  campaignStepSchema,
  takeCampaignStep,
} from '#shared/domain/campaigns/campaign-state.ts'

/** Each of them, which the type sees to. */
const everyStep: Readonly<Record<AssignmentStep, true>> = {
  ...{ confirm: true, send: true, 'tell-again': true, withdraw: true, finish: true },
  ...{ unconfirm: true, 'bring-back': true },
}
const assignmentSteps = Object.keys(everyStep) as AssignmentStep[]
/** Written out once more, so that a new arrow has to be meant. */
const allowed = new Set([
  'proposed confirm confirmed',
  'confirmed send sent',
  'sent tell-again confirmed',
  'proposed withdraw withdrawn',
  'confirmed withdraw withdrawn',
  'sent withdraw withdrawn',
  'confirmed finish done',
  'sent finish done',
  'confirmed unconfirm proposed',
  'withdrawn bring-back proposed',
])

describe('the states of an assignment', () => {
  it('are reached by no forbidden transition, in whatever order the steps are tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...assignmentSteps), { maxLength: 40 }), (steps) => {
        let state: AssignmentState = 'proposed'
        for (const step of steps) {
          const taken = takeAssignmentStep(state, step)
          if (!taken.ok) {
            expect(taken.refusal).toBe(`${step}/${state}`)
            continue
          }
          expect(allowed).toContain(`${state} ${step} ${taken.state}`)
          state = taken.state
        }
      }),
    )
  })

  it('have every arrow that is allowed, and no other', () => {
    const found = assignmentStateSchema.options.flatMap((from) =>
      assignmentSteps.flatMap((step) => {
        const taken = takeAssignmentStep(from, step)
        return taken.ok ? [`${from} ${step} ${taken.state}`] : []
      }),
    )
    expect(new Set(found)).toEqual(allowed)
  })

  it('never lead out of work that is done', () => {
    for (const step of assignmentSteps) expect(takeAssignmentStep('done', step).ok).toBe(false)
  })
})

describe('the states of a campaign', () => {
  it('have only the arrows shown', () => {
    const found = campaignStateSchema.options.flatMap((from) =>
      campaignStepSchema.options.flatMap((step) => {
        const taken = takeCampaignStep(from, step)
        return taken.ok ? [`${from} ${step} ${taken.state}`] : []
      }),
    )
    expect(found).toEqual([
      'planning start running',
      'running close closed',
      'closed reopen running',
    ])
  })
})
