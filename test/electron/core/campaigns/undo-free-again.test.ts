import { beforeEach, expect, it } from 'vitest'

import { emptyMentor } from '#shared/domain/mentors/empty-mentor.ts'
import type { TargetRow } from '#shared/domain/campaigns/campaign-board.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'
import {
  everyTarget,
  openCampaignCore,
  withCapacity,
  type TestCampaigns,
} from '#test/support/open-campaign-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { readEveryTable } from '#test/support/read-every-table.ts'

const because = 'Đã bàn với hiệp hội'
const march = { startsOn: '2026-03-02', endsOn: '2026-03-31' }
const notFreeAgain = { failure: { code: 'campaign/mentor-not-free-again' } }

let core: TestCampaigns
let campaignId: CampaignId
let firmId: FirmId
let first: string

beforeEach(async () => {
  core = await openCampaignCore()
  campaignId = await core.addCampaign(march)
  firmId = await core.addFirm({ name: 'Cơ khí Đức Thắng' })
  await core.campaigns.addFirms({ campaignId, firmIds: [firmId] })
  first = await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(1) })
  await assign(campaignId)
})

async function assign(id: CampaignId) {
  valueOf(await core.assignments.propose({ campaignId: id }))
  return valueOf(await core.assignments.acceptAll({ campaignId: id }))
}

async function readAssignment() {
  const all = { campaignId, filter: everyTarget, offset: 0, limit: 10 }
  const [row] = valueOf(await core.campaigns.targets(all)).rows as TargetRow[]
  if (!row?.assignment) throw new Error('Nobody goes to the firm')
  return row.assignment
}

async function withdraw() {
  const { id: assignmentId, version } = await readAssignment()
  valueOf(await core.assignments.withdraw({ assignmentId, version, because }))
}

async function changeTo(leadMentorId: string, coMentorId: string | null = null) {
  const { id: assignmentId, version } = await readAssignment()
  const change = { assignmentId, version, leadMentorId, coMentorId, because }
  valueOf(await core.assignments.changeMentor(change))
}

/** Refused, and nothing written of it. */
async function expectNotUndone() {
  const before = await readEveryTable(core.firms.db)
  expect(await core.assignments.undo({ campaignId })).toMatchObject(notFreeAgain)
  expect(await readEveryTable(core.firms.db)).toBe(before)
}

it('gives no firm back to a mentor who is full by another campaign meanwhile', async () => {
  await withdraw()
  const other = await core.addCampaign({ ...march, name: 'Đợt 2' })
  await core.campaigns.addFirms({ campaignId: other, firmIds: [firmId] })
  expect(await assign(other)).toMatchObject({ accepted: 1 })
  await expectNotUndone()

  valueOf(await core.assignments.undo({ campaignId: other }))
  valueOf(await core.assignments.undo({ campaignId }))
  expect(await readAssignment()).toMatchObject({ leadMentorId: first, state: 'confirmed' })
})

it('gives no firm back to a mentor who was taken out of the campaign meanwhile', async () => {
  const second = await core.addMentor({ fullName: 'Lê Thị Nhựa', ...withCapacity(1) })
  await changeTo(second)
  valueOf(await core.assignments.rebalance({ campaignId, mentorId: first, because }))
  await expectNotUndone()

  valueOf(await core.assignments.takeBack({ campaignId, mentorId: first }))
  valueOf(await core.assignments.undo({ campaignId }))
  expect((await readAssignment()).leadMentorId).toBe(first)
})

it('gives no firm back to a mentor who has declared a conflict with it meanwhile', async () => {
  await withdraw()
  const always = { group: null, from: null, until: null, note: '' }
  const conflictDeclaration = [{ kind: 'owner' as const, firmId, ...always }]
  const details = { ...emptyMentor, ...withCapacity(1), conflictDeclaration }
  await core.firms.db
    .updateTable('mentor_details')
    .set({ details: JSON.stringify({ ...details, fullName: 'Trần Văn Cơ' }) })
    .where('mentor_id', '=', first)
    .execute()
  await core.firms.db
    .updateTable('mentors')
    .set((row) => ({ version: row('version', '+', 1) }))
    .execute()
  await expectNotUndone()
})

it('takes a mentor back who only went along, when their dropping out is undone', async () => {
  const second = await core.addMentor({ fullName: 'Lê Thị Nhựa', ...withCapacity(1) })
  await changeTo(first, second)
  valueOf(await core.assignments.rebalance({ campaignId, mentorId: second, because }))
  expect((await readAssignment()).coMentorId).toBeNull()

  valueOf(await core.assignments.undo({ campaignId }))
  expect((await readAssignment()).coMentorId).toBe(second)
  const loads = valueOf(await core.assignments.loads({ campaignId }))
  expect(loads.every(({ leftOutBecause }) => leftOutBecause === null)).toBe(true)
})
