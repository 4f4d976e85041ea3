import { expect, it } from 'vitest'

import type { AssignmentScene } from '#shared/domain/campaigns/assignment-scene.ts'
import { canHaveBack } from '#shared/domain/campaigns/can-have-back.ts'
import { assignableFirm, assignableMentor } from '#test/support/assignment-tasks.ts'

/** One month, in which the mentor can take two firms. */
function sceneOf(part: Partial<AssignmentScene> = {}): AssignmentScene {
  return {
    mentors: [assignableMentor('m', { capacityPerMonth: 2 })],
    reference: { keySectors: [], nearness: () => 'unknown' },
    span: { from: '2026-03-01', until: '2026-03-31', perMentor: null, assumedShare: 3 },
    alreadyHere: new Map([['m', { here: 2, done: 0 }]]),
    ...{ leftOut: new Set(), takenOff: [] },
    ...part,
  }
}
const firmOf = new Map([['f', assignableFirm('f')]])
const lead = { firmId: 'f', mentorId: 'm', isLead: true }

it('gives back as many firms as fit, and no more', () => {
  expect(canHaveBack([lead], sceneOf(), firmOf)).toBe(true)
  const three = new Map([['m', { here: 3, done: 0 }]])
  expect(canHaveBack([lead], sceneOf({ alreadyHere: three }), firmOf)).toBe(false)
  const elsewhere = [assignableMentor('m', { capacityPerMonth: 2, load: 1 })]
  expect(canHaveBack([lead], sceneOf({ mentors: elsewhere }), firmOf)).toBe(false)
})

it('asks for no room of who only goes along', () => {
  const three = new Map([['m', { here: 3, done: 0 }]])
  const along = [{ ...lead, isLead: false }]
  expect(canHaveBack(along, sceneOf({ alreadyHere: three }), firmOf)).toBe(true)
})

it('gives nothing back to who is out of the campaign, away, in conflict, or off the roster', () => {
  const mentorWith = (stated: object) => [assignableMentor('m', { capacityPerMonth: 2, ...stated })]
  const conflict = { kind: 'owner', firmId: 'f', group: null, from: null, until: null }
  const scenes = [
    sceneOf({ leftOut: new Set(['m']) }),
    sceneOf({ mentors: mentorWith({ unavailable: [{ from: null, until: null }] }) }),
    sceneOf({ mentors: mentorWith({ conflicts: [conflict] }) }),
    sceneOf({ mentors: [] }),
  ]
  for (const scene of scenes) {
    expect(canHaveBack([lead], scene, firmOf)).toBe(false)
    expect(canHaveBack([{ ...lead, isLead: false }], scene, firmOf)).toBe(false)
  }
})
