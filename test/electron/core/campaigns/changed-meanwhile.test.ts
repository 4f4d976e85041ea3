import { beforeEach, expect, it } from 'vitest'

import { listAssignmentsToTell } from '#core/campaigns/list-assignments-to-tell.ts'
import { markAssignmentsSent } from '#core/campaigns/mark-assignments-sent.ts'
import { emptyMentor } from '#shared/domain/mentors/empty-mentor.ts'
import { assignmentIdSchema } from '#shared/domain/campaigns/assignment.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import {
  everyTarget,
  openCampaignCore,
  withCapacity,
  type TestCampaigns,
} from '#test/support/open-campaign-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

const closed = { ok: false, failure: { code: 'campaign/closed' } }
const march = { startsOn: '2026-03-02', endsOn: '2026-03-31' }

let core: TestCampaigns
beforeEach(async () => {
  core = await openCampaignCore()
})

async function listTargets(campaignId: CampaignId) {
  const page = { campaignId, filter: everyTarget, offset: 0, limit: 100 }
  return valueOf(await core.campaigns.targets(page)).rows
}

/** The assignment of the only firm. */
async function assignmentOf(campaignId: CampaignId) {
  const [row] = await listTargets(campaignId)
  if (!row?.assignment) throw new Error('Nobody has the firm')
  return { ...row.assignment, id: assignmentIdSchema.parse(row.assignment.id) }
}

async function withOneFirm(details: Parameters<TestCampaigns['addCampaign']>[0] = {}) {
  const campaignId = await core.addCampaign(details)
  const firmId = await core.addFirm({ name: 'Cơ khí Đức Thắng' })
  valueOf(await core.campaigns.addFirms({ campaignId, firmIds: [firmId] }))
  return { campaignId, firmId }
}

async function assignAll(campaignId: CampaignId) {
  valueOf(await core.assignments.propose({ campaignId }))
  return valueOf(await core.assignments.acceptAll({ campaignId }))
}

it('accepts no more proposals of two campaigns than a mentor has room for', async () => {
  await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(1) })
  await core.addFirm({ name: 'Một' })
  await core.addFirm({ name: 'Hai' })
  const [one, other] = [await core.addCampaign(march), await core.addCampaign(march)]
  for (const campaignId of [one, other]) {
    valueOf(await core.campaigns.addByFilter({ campaignId, filter: everyFirm }))
    expect(valueOf(await core.assignments.propose({ campaignId }))).toMatchObject({ proposed: 1 })
  }

  expect(valueOf(await core.assignments.acceptAll({ campaignId: one }))).toEqual({
    ...{ accepted: 1, outdated: 0 },
  })
  expect(valueOf(await core.assignments.acceptAll({ campaignId: other }))).toEqual({
    ...{ accepted: 0, outdated: 1 },
  })
  expect((await listTargets(other)).map(({ stage }) => stage)).toEqual(['open', 'open'])
  const states = valueOf(await core.campaigns.list()).map(({ id, state }) => [id, state])
  expect(Object.fromEntries(states), 'nothing was accepted that would start the other').toEqual({
    ...{ [one]: 'running', [other]: 'planning' },
  })
  expect(valueOf(await core.assignments.lastChange({ campaignId: other }))).toMatchObject({
    ...{ kind: 'withdrawn', count: 1 },
  })
  valueOf(await core.assignments.undo({ campaignId: other }))
  const stages = (await listTargets(other)).map(({ stage }) => stage)
  expect(stages.toSorted(), 'the dropped proposal is back').toEqual(['open', 'proposed'])
})

it('plans no visit on a day on which the mentor visits a firm of another campaign', async () => {
  await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(4) })
  const [one, other] = [await withOneFirm(march), await withOneFirm(march)]
  await assignAll(one.campaignId)
  await assignAll(other.campaignId)
  const [first, second] = [await assignmentOf(one.campaignId), await assignmentOf(other.campaignId)]
  expect(first.visitOn).not.toBeNull()
  expect(second.visitOn).not.toBe(first.visitOn)
})

it('accepts no proposal whose mentor has a conflict of interest since', async () => {
  const mentorId = await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(3) })
  const { campaignId, firmId } = await withOneFirm()
  valueOf(await core.assignments.propose({ campaignId }))
  const conflict = { kind: 'owner', firmId, group: null, from: null, until: null, note: '' }
  const details = { ...emptyMentor, fullName: 'Trần Văn Cơ', conflictDeclaration: [conflict] }
  await core.firms.db
    .updateTable('mentor_details')
    .set({ details: JSON.stringify(details) })
    .where('mentor_id', '=', mentorId)
    .execute()

  expect(valueOf(await core.assignments.acceptAll({ campaignId }))).toEqual({
    ...{ accepted: 0, outdated: 1 },
  })
  const [row] = await listTargets(campaignId)
  expect(row?.stage).toBe('open')
})

it('replaces a mentor who drops out though other firms wait for the same people', async () => {
  const sick = await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(1) })
  const { campaignId, firmId } = await withOneFirm({ ...march })
  await assignAll(campaignId)
  const field = { fieldsRegistered: ['KS08'], ...withCapacity(1) }
  await core.addMentor({ fullName: 'Lê Thị Nhựa', ...field })
  const waiting = await core.addFirm({ name: 'Nhựa Ánh Dương', keySectorId: 'KS08' })
  valueOf(await core.campaigns.addFirms({ campaignId, firmIds: [waiting] }))

  const rebalanced = await core.assignments.rebalance({
    ...{ campaignId, mentorId: sick, because: 'Ốm dài ngày' },
  })

  expect(valueOf(rebalanced)).toEqual({ proposed: 1, unplaced: 0 })
  const rows = await listTargets(campaignId)
  expect(rows.find((row) => row.firmId === firmId)?.stage).toBe('proposed')
})

it('lets nothing be changed in a campaign that was closed', async () => {
  const one = await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(3) })
  const two = await core.addMentor({ fullName: 'Lê Thị Nhựa', ...withCapacity(3) })
  const { campaignId } = await withOneFirm()
  await assignAll(campaignId)
  valueOf(await core.campaigns.move({ campaignId, step: 'close' }))
  const { id: assignmentId, version, leadMentorId, dueOn } = await assignmentOf(campaignId)
  const of = { assignmentId, version }
  const other = leadMentorId === one ? two : one

  const given = { ...of, leadMentorId: other, coMentorId: null, because: 'gần hơn' }
  expect(await core.assignments.changeMentor(given)).toEqual(closed)
  expect(await core.assignments.planVisit({ ...of, visitOn: null, dueOn })).toEqual(closed)
  expect(await core.assignments.withdraw({ ...of, because: 'thôi' })).toEqual(closed)
  expect(await core.assignments.undo({ campaignId })).toEqual(closed)
})

it('does not undo a withdrawal once the firm has left the campaign', async () => {
  await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(3) })
  const { campaignId, firmId } = await withOneFirm()
  await assignAll(campaignId)
  const { id: assignmentId, version } = await assignmentOf(campaignId)
  valueOf(await core.assignments.withdraw({ assignmentId, version, because: 'thôi' }))
  valueOf(await core.campaigns.removeFirms({ campaignId, firmIds: [firmId] }))

  expect(await core.assignments.undo({ campaignId })).toEqual({
    ...{ ok: false, failure: { code: 'campaign/not-undoable' } },
  })
  expect(await listTargets(campaignId)).toEqual([])
})

it('tells a mentor again when the other mentor leaves, or the work is due on another day', async () => {
  const one = await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(3) })
  const two = await core.addMentor({ fullName: 'Lê Thị Nhựa', ...withCapacity(3) })
  const { campaignId } = await withOneFirm()
  await assignAll(campaignId)
  const made = await assignmentOf(campaignId)
  const coMentorId = made.leadMentorId === one ? two : one
  const { leadMentorId } = made
  const of = { assignmentId: made.id, version: made.version }
  valueOf(
    await core.assignments.changeMentor({ ...of, leadMentorId, coMentorId, because: 'cần hai' }),
  )
  const tell = async () => {
    const [untold] = await listAssignmentsToTell(core.firms.db)
    await core.firms.db
      .transaction()
      .execute((tx) => markAssignmentsSent(tx, untold ? [untold.id] : [], '2026-03-05T00:00:00Z'))
    return untold
  }
  expect(await tell()).toMatchObject({ coMentorId })
  expect(await tell()).toBeUndefined()

  valueOf(await core.assignments.rebalance({ campaignId, mentorId: coMentorId, because: 'Ốm' }))
  expect(await tell()).toMatchObject({ coMentorId: null })
  const { version, dueOn } = await assignmentOf(campaignId)
  const days = { assignmentId: made.id, version, visitOn: '2026-03-20' }
  valueOf(await core.assignments.planVisit({ ...days, dueOn }))
  expect(await tell(), 'the visit is arranged with the firm').toBeUndefined()
  valueOf(await core.assignments.planVisit({ ...days, version: version + 1, dueOn: '2026-03-21' }))
  expect(await tell()).toMatchObject({ dueOn: '2026-03-21' })
})
