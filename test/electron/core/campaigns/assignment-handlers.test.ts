import { beforeEach, describe, expect, it } from 'vitest'

import { finishAssignments } from '#core/campaigns/finish-assignments.ts'
import { listAssignmentsToTell } from '#core/campaigns/list-assignments-to-tell.ts'
import { markAssignmentsSent } from '#core/campaigns/mark-assignments-sent.ts'
import type { TargetRow } from '#shared/domain/campaigns/campaign-board.ts'
import type { AssignmentId } from '#shared/domain/campaigns/assignment.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import {
  everyTarget,
  openCampaignCore,
  withCapacity,
  type TestCampaigns,
} from '#test/support/open-campaign-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

const because = 'Đã quen với xưởng này'

describe('assignmentHandlers', () => {
  let core: TestCampaigns
  let campaignId: CampaignId
  let mechanic: string
  let plastics: string

  beforeEach(async () => {
    core = await openCampaignCore()
    campaignId = await core.addCampaign()
    mechanic = await core.addMentor({
      fullName: 'Trần Văn Cơ',
      fieldsRegistered: ['KS01'],
      ...withCapacity(2),
    })
    plastics = await core.addMentor({
      fullName: 'Lê Thị Nhựa',
      fieldsRegistered: ['KS08'],
      ...withCapacity(2),
    })
    await core.addFirm({ name: 'Cơ khí Đức Thắng', keySectorId: 'KS01', wardCode: '00004' })
    await core.addFirm({ name: 'Nhựa An Bình', keySectorId: 'KS08', wardCode: '00008' })
    await core.campaigns.addByFilter({ campaignId, filter: everyFirm })
  })

  const targets = async () => {
    const all = { campaignId, filter: everyTarget, offset: 0, limit: 100 }
    return valueOf(await core.campaigns.targets(all)).rows as TargetRow[]
  }
  const assignmentOf = async (firmName: string) => {
    const row = (await targets()).find((target) => target.firmName === firmName)
    if (!row?.assignment) throw new Error(`Nobody goes to ${firmName}`)
    return row.assignment
  }
  const accept = async () => {
    await core.assignments.propose({ campaignId })
    await core.assignments.acceptAll({ campaignId })
  }
  const send = async (ids: readonly AssignmentId[]) =>
    core.firms.db
      .transaction()
      .execute((tx) => markAssignmentsSent(tx, ids, '2026-03-05T00:00:00.000Z'))

  it('proposes by sector, with the reasons, and accepts all with a day for each visit', async () => {
    expect(valueOf(await core.assignments.propose({ campaignId }))).toEqual({
      proposed: 2,
      ...{ unplaced: 0, unknownSector: 0, unknownPlace: 2 },
    })
    const proposed = await assignmentOf('Cơ khí Đức Thắng')
    expect(proposed).toMatchObject({ leadMentorId: mechanic, state: 'proposed', visitOn: null })
    expect(proposed.reasons?.terms[0]).toEqual({ kind: 'sector', level: 'same', points: 0 })
    expect(proposed.reasons?.nextBest).toMatchObject([{ mentorId: plastics, because: 'dearer' }])

    expect(valueOf(await core.assignments.acceptAll({ campaignId }))).toEqual({
      ...{ accepted: 2, outdated: 0 },
    })
    const accepted = await assignmentOf('Cơ khí Đức Thắng')
    expect(accepted.state).toBe('confirmed')
    expect(accepted.visitOn).toMatch(/^2026-03-/)
    expect(valueOf(await core.campaigns.get({ campaignId })).state).toBe('running')
    expect(valueOf(await core.campaigns.board({ campaignId })).stages.planned).toBe(2)
  })

  it('keeps a mentor from the firm in conflict, also when a person wants it', async () => {
    const own = await core.addFirm({ name: 'Cơ khí Của Nhà', keySectorId: 'KS01' })
    const conflict = { kind: 'owner' as const, firmId: own, group: null, from: null, until: null }
    const owner = await core.addMentor({
      fullName: 'Phạm Thị Chủ',
      fieldsRegistered: ['KS01'],
      conflictDeclaration: [{ ...conflict, note: '' }],
      ...withCapacity(9),
    })
    await core.campaigns.addFirms({ campaignId, firmIds: [own] })
    await core.assignments.propose({ campaignId })
    const assignment = await assignmentOf('Cơ khí Của Nhà')
    expect(assignment.leadMentorId).toBe(mechanic)
    expect(assignment.reasons?.excluded.conflicts).toEqual([
      { mentorId: owner, kind: 'owner', group: null },
    ])
    const { id, version } = assignment
    const change = { assignmentId: id, version, coMentorId: null, because }
    const refused = await core.assignments.changeMentor({ ...change, leadMentorId: owner })
    expect(refused).toMatchObject({ failure: { code: 'assignment/mentor-in-conflict' } })
    const along = { ...change, leadMentorId: mechanic, coMentorId: owner }
    expect(await core.assignments.changeMentor(along)).toMatchObject({
      failure: { code: 'assignment/mentor-in-conflict' },
    })
  })

  it('changes one with a reason, undoes it, and then undoes the acceptance', async () => {
    await accept()
    const { id, version } = await assignmentOf('Cơ khí Đức Thắng')
    const change = { assignmentId: id, version, leadMentorId: plastics, coMentorId: null, because }
    valueOf(await core.assignments.changeMentor(change))
    expect(await assignmentOf('Cơ khí Đức Thắng')).toMatchObject({
      leadMentorId: plastics,
      changedBecause: because,
      state: 'confirmed',
    })
    expect(valueOf(await core.assignments.lastChange({ campaignId }))).toMatchObject({
      kind: 'mentor-changed',
      count: 1,
    })
    valueOf(await core.assignments.undo({ campaignId }))
    expect((await assignmentOf('Cơ khí Đức Thắng')).leadMentorId).toBe(mechanic)
    valueOf(await core.assignments.undo({ campaignId }))
    expect((await assignmentOf('Cơ khí Đức Thắng')).state).toBe('proposed')
    valueOf(await core.assignments.undo({ campaignId }))
    expect((await targets()).every(({ assignment }) => assignment === null)).toBe(true)
    expect(await core.assignments.undo({ campaignId })).toMatchObject({
      failure: { code: 'campaign/nothing-to-undo' },
    })
  })

  it('does not undo what was sent', async () => {
    await accept()
    const { id } = await assignmentOf('Cơ khí Đức Thắng')
    expect(await send([id])).toBe(1)
    expect(await send([id])).toBe(0)
    expect(await core.assignments.undo({ campaignId })).toMatchObject({
      failure: { code: 'campaign/not-undoable' },
    })
  })

  it('gives the firms of a mentor who drops out to others, tells of the end, and undoes that', async () => {
    await accept()
    const { id } = await assignmentOf('Cơ khí Đức Thắng')
    await send([id])
    const dropped = { campaignId, mentorId: mechanic, because: 'Ốm dài ngày' }
    expect(valueOf(await core.assignments.rebalance(dropped))).toEqual({ proposed: 1, unplaced: 0 })

    const replaced = await assignmentOf('Cơ khí Đức Thắng')
    expect(replaced).toMatchObject({ leadMentorId: plastics, state: 'proposed' })
    expect(replaced.reasons?.excluded.leftOut).toBe(1)
    const toTell = await listAssignmentsToTell(core.firms.db)
    expect(toTell.map(({ id: one, state }) => [one === id, state])).toContainEqual([
      true,
      'withdrawn',
    ])
    expect(valueOf(await core.assignments.loads({ campaignId }))).toMatchObject([
      { mentorId: plastics, here: 2, leftOutBecause: null },
      { mentorId: mechanic, here: 0, leftOutBecause: 'Ốm dài ngày' },
    ])

    valueOf(await core.assignments.undo({ campaignId }))
    expect(await assignmentOf('Cơ khí Đức Thắng')).toMatchObject({
      leadMentorId: mechanic,
      state: 'confirmed',
    })
    expect(valueOf(await core.assignments.loads({ campaignId }))).toMatchObject([
      { here: 1, leftOutBecause: null },
      { here: 1, leftOutBecause: null },
    ])
  })

  it('lists a firm nobody can take, with why', async () => {
    await core.addFirm({ name: 'Cơ khí Thừa 1', keySectorId: 'KS01' })
    await core.campaigns.addByFilter({ campaignId, filter: everyFirm })
    const details = { ...core.details, quotas: { ...core.details.quotas, perMentor: 1 } }
    valueOf(await core.campaigns.change({ campaignId, version: 1, details }))

    expect(valueOf(await core.assignments.propose({ campaignId }))).toEqual({
      proposed: 2,
      ...{ unplaced: 1, unknownSector: 0, unknownPlace: 2 },
    })
    const left = (await targets()).find(({ assignment }) => assignment === null)
    expect(left).toMatchObject({ risk: 'nobody', unplaced: { full: 2, conflicts: [] } })
  })

  it('ends with the accepted assessment, and counts it as history in a later year', async () => {
    await accept()
    const firm = (await targets()).find(({ firmName }) => firmName === 'Cơ khí Đức Thắng')!
    const accepted = { firmId: firm.firmId, referenceYear: 2026, arrivedAt: '2026-04-01T00:00:00Z' }
    await core.firms.db.transaction().execute((tx) => finishAssignments(tx, accepted))
    expect((await assignmentOf('Cơ khí Đức Thắng')).state).toBe('done')

    const next = await core.addCampaign({ name: 'Đợt 1 năm 2027', referenceYear: 2027 })
    await core.campaigns.addFirms({ campaignId: next, firmIds: [firm.firmId] })
    await core.assignments.propose({ campaignId: next })
    const all = { campaignId: next, filter: everyTarget, offset: 0, limit: 10 }
    const [row] = valueOf(await core.campaigns.targets(all)).rows
    expect(row?.assignment?.reasons?.terms[3]).toMatchObject({
      kind: 'history',
      level: 'knows',
      lastYear: 2026,
    })
  })
})
