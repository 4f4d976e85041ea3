import { beforeEach, expect, it } from 'vitest'

import type { TargetRow } from '#shared/domain/campaigns/campaign-board.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import {
  everyTarget,
  openCampaignCore,
  withCapacity,
  type TestCampaigns,
} from '#test/support/open-campaign-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

const because = 'Chủ xưởng không muốn tiếp người này'

let core: TestCampaigns
let campaignId: CampaignId
let best: string
let second: string

/** A firm whose best mentor is plain, and one other who can go. */
beforeEach(async () => {
  core = await openCampaignCore()
  campaignId = await core.addCampaign()
  const own = withCapacity(3)
  best = await core.addMentor({ fullName: 'Trần Văn Cơ', fieldsRegistered: ['KS01'], ...own })
  second = await core.addMentor({ fullName: 'Lê Thị Nhựa', fieldsRegistered: ['KS08'], ...own })
  await core.addFirm({ name: 'Cơ khí Đức Thắng', keySectorId: 'KS01', wardCode: '00004' })
  await core.campaigns.addByFilter({ campaignId, filter: everyFirm })
})

async function readFirm() {
  const all = { campaignId, filter: everyTarget, offset: 0, limit: 10 }
  const { rows, mentorNames } = valueOf(await core.campaigns.targets(all))
  return { row: rows[0] as TargetRow, mentorNames }
}

async function readAssignment() {
  const { row } = await readFirm()
  if (!row.assignment) throw new Error('Nobody goes to the firm')
  return row.assignment
}

const propose = async () => valueOf(await core.assignments.propose({ campaignId }))

async function withdraw(reason = because) {
  const { id: assignmentId, version } = await readAssignment()
  valueOf(await core.assignments.withdraw({ assignmentId, version, because: reason }))
}

it('proposes somebody else for a firm its mentor was taken off, and says why not that one', async () => {
  await propose()
  expect((await readAssignment()).leadMentorId).toBe(best)
  await withdraw()
  await propose()
  const { leadMentorId, reasons } = await readAssignment()
  expect(leadMentorId).toBe(second)
  expect(reasons?.excluded.takenOff).toEqual([{ mentorId: best, because }])
  expect(reasons?.nextBest).toEqual([])
  expect((await readFirm()).mentorNames[best]).toBe('Trần Văn Cơ')
})

it('leaves the firm to nobody when everyone was taken off, with each reason', async () => {
  await propose()
  await withdraw()
  await propose()
  await withdraw('Trùng lịch cả tháng')
  expect(await propose()).toMatchObject({ proposed: 0, unplaced: 1 })
  const { row, mentorNames } = await readFirm()
  expect(row.unplaced).toMatchObject({ full: 0, unavailable: 0, leftOut: 0 })
  expect(row.unplaced?.takenOff).toHaveLength(2)
  expect(row.unplaced?.takenOff).toContainEqual({ mentorId: best, because })
  expect(Object.keys(mentorNames).toSorted()).toEqual([best, second].toSorted())
})

it('also keeps them away when another mentor drops out', async () => {
  await propose()
  await withdraw()
  await propose()
  const dropped = { campaignId, mentorId: second, because: 'Ốm dài ngày' }
  expect(valueOf(await core.assignments.rebalance(dropped))).toEqual({ proposed: 0, unplaced: 1 })
  expect((await readFirm()).row.unplaced).toMatchObject({
    takenOff: [{ mentorId: best, because }],
    leftOut: 1,
  })
})

it('proposes them again once the withdrawal is undone', async () => {
  await propose()
  await withdraw()
  valueOf(await core.assignments.undo({ campaignId }))
  valueOf(await core.assignments.undo({ campaignId }))
  await propose()
  const { leadMentorId, reasons } = await readAssignment()
  expect(leadMentorId).toBe(best)
  expect(reasons?.excluded.takenOff).toEqual([])
})

it('lets a person choose them all the same, with the reason in sight, and accepts it', async () => {
  await propose()
  await withdraw()
  await propose()
  const { id: assignmentId, version } = await readAssignment()
  const candidates = valueOf(await core.assignments.candidates({ assignmentId, text: '' }))
  expect(candidates).toMatchObject([
    { mentorId: second, takenOffBecause: null },
    { mentorId: best, takenOffBecause: because, notFree: null, conflict: null },
  ])
  const change = { assignmentId, version, leadMentorId: best, coMentorId: null }
  valueOf(await core.assignments.changeMentor({ ...change, because: 'Đã nói chuyện lại' }))
  expect(valueOf(await core.assignments.acceptAll({ campaignId }))).toEqual({
    accepted: 1,
    outdated: 0,
  })
  expect((await readAssignment()).leadMentorId).toBe(best)
})

it('does not hold against a mentor that the app dropped a proposal which held no longer', async () => {
  const march = { startsOn: '2026-03-02', endsOn: '2026-03-31' }
  const only = await core.addMentor({ fullName: 'Vũ Thị Gỗ', ...withCapacity(1) })
  const firmId = await core.addFirm({ name: 'Gỗ Minh Anh' })
  const [here, elsewhere] = [await core.addCampaign(march), await core.addCampaign(march)]
  for (const id of [here, elsewhere]) {
    for (const mentorId of [best, second]) {
      valueOf(await core.assignments.rebalance({ campaignId: id, mentorId, because }))
    }
    valueOf(await core.campaigns.addFirms({ campaignId: id, firmIds: [firmId] }))
    valueOf(await core.assignments.propose({ campaignId: id }))
  }
  valueOf(await core.assignments.acceptAll({ campaignId: elsewhere }))
  const accepted = valueOf(await core.assignments.acceptAll({ campaignId: here }))
  expect(accepted).toEqual({ accepted: 0, outdated: 1 })

  valueOf(await core.assignments.undo({ campaignId: elsewhere }))
  campaignId = here
  expect(await propose()).toMatchObject({ proposed: 1, unplaced: 0 })
  expect((await readAssignment()).leadMentorId).toBe(only)
})
