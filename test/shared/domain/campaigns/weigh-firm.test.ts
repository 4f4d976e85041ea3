import { expect, it } from 'vitest'

import type { Candidate } from '#shared/domain/campaigns/assignment-scene.ts'
import { createPairFit } from '#shared/domain/campaigns/pair-fit.ts'
import { exclusionsOf, weighFirm } from '#shared/domain/campaigns/weigh-firm.ts'
import { assignableFirm, assignableMentor } from '#test/support/assignment-tasks.ts'

const span = { from: '2026-03-01', until: '2026-04-30', perMentor: null, assumedShare: 3 }
const fit = createPairFit({ keySectors: [], nearness: () => 'unknown' })
const room = { taken: 0, room: 2, fits: 2, assumed: false, isAway: false }
const free = (mentorId: string): Candidate => ({
  ...{ mentor: assignableMentor(mentorId), room, isLeftOut: false },
})
const off = (mentorId: string, because: string) => ({ firmId: 'f', mentorId, because })

it('rules out whoever was taken off the firm, by the newest reason', () => {
  const takenOff = [off('a', 'Doanh nghiệp không muốn'), off('a', 'Trùng lịch')]
  const candidates = [free('a'), free('b')]
  const row = weighFirm(assignableFirm('f'), { candidates, fit, span, takenOff })
  expect(row.points[0]).toBeNull()
  expect(row.points[1]).not.toBeNull()
  expect(exclusionsOf(candidates, row)).toEqual({
    conflicts: [],
    takenOff: [{ mentorId: 'a', because: 'Doanh nghiệp không muốn' }],
    ...{ leftOut: 0, unavailable: 0, full: 0 },
  })
})

it('counts each mentor once: a conflict before what a person did, that before the campaign', () => {
  const conflicts = [{ kind: 'owner' as const, firmId: 'f', group: null, from: null, until: null }]
  const candidates: Candidate[] = [
    { mentor: assignableMentor('owner', { conflicts }), room, isLeftOut: true },
    { ...free('gone'), isLeftOut: true },
    { ...free('full'), room: { ...room, taken: 2 } },
  ]
  const takenOff = ['owner', 'gone', 'full'].map((mentorId) => off(mentorId, 'Trùng lịch'))
  const row = weighFirm(assignableFirm('f'), { candidates, fit, span, takenOff })
  expect(exclusionsOf(candidates, row)).toEqual({
    conflicts: [{ mentorId: 'owner', kind: 'owner', group: null }],
    takenOff: [
      { mentorId: 'gone', because: 'Trùng lịch' },
      { mentorId: 'full', because: 'Trùng lịch' },
    ],
    ...{ leftOut: 0, unavailable: 0, full: 0 },
  })
})
