import { beforeEach, describe, expect, it } from 'vitest'

import { assignmentIdSchema } from '#shared/domain/campaigns/assignment.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import { firmIdSchema, type FirmId } from '#shared/domain/firms/firm.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'
import {
  everyTarget,
  openCampaignCore,
  withCapacity,
  type TestCampaigns,
} from '#test/support/open-campaign-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

const nothing = {
  open: 0,
  proposed: 0,
  planned: 0,
  visited: 0,
  returned: 0,
  approved: 0,
  accepted: 0,
}

describe('the board of a campaign', () => {
  let core: TestCampaigns
  let campaignId: CampaignId
  let firmIds: FirmId[]

  beforeEach(async () => {
    core = await openCampaignCore()
    const quotas = { total: 3, perMentor: null, bySector: [{ sector: 'KS01', count: 2 }] }
    campaignId = await core.addCampaign({ quotas })
    await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(2) })
    firmIds = []
    for (const name of ['Cơ khí Đức Thắng', 'Nhựa An Bình', 'Gỗ Minh Anh']) {
      firmIds.push(await core.addFirm({ name, keySectorId: name.startsWith('Cơ') ? 'KS01' : null }))
    }
    await core.campaigns.addByFilter({ campaignId, filter: everyFirm })
  })

  const readBoard = async () => valueOf(await core.campaigns.board({ campaignId }))

  const arrive = async (firmId: FirmId, state: ReviewState, referenceYear = 2026) => {
    const recordId = core.firms.surroundings.newId()
    await core.firms.db
      .insertInto('review_items')
      .values({
        record_id: recordId,
        rev_id: recordId,
        firm_id: firmId,
        firm_name: 'Một doanh nghiệp',
        tax_code: null,
        division: null,
        mentor_user_id: '00000000-0000-7000-8000-0000000000aa',
        mentor_name: 'Trần Văn Cơ',
        instrument_sha256: 'a'.repeat(64),
        reference_year: referenceYear,
        visited_on: '2026-03-10',
        arrived_at: '2026-03-11T00:00:00.000Z',
        revision_number: 1,
        total_min: 50,
        total_max: 60,
        synchrony_min: 0.4,
        synchrony_max: 0.5,
        class_lowest: 'average',
        class_highest: 'average',
        warning_count: 0,
        open_range_count: 0,
        hand_fixed_count: 0,
        weak_evidence_percent: null,
        is_outlier: 0,
        changed_after_signature: 0,
        state,
      })
      .execute()
  }

  it('counts firms by the farthest they have come, and agrees with the list under it', async () => {
    await core.assignments.propose({ campaignId })
    await core.assignments.acceptAll({ campaignId })
    await arrive(firmIds[0]!, 'waiting')
    await arrive(firmIds[1]!, 'returned')

    expect((await readBoard()).stages).toEqual({ ...nothing, planned: 1, visited: 1, returned: 1 })
    for (const stage of ['planned', 'visited', 'returned', 'open'] as const) {
      const filter = { ...everyTarget, stage }
      const page = { campaignId, filter, offset: 0, limit: 10 }
      const { total, rows } = valueOf(await core.campaigns.targets(page))
      expect(total).toBe(stage === 'open' ? 0 : 1)
      expect(rows.every((row) => row.stage === stage)).toBe(true)
    }
    expect(valueOf(await core.campaigns.list())).toMatchObject([
      { firmCount: 3, stages: { planned: 1, visited: 1, returned: 1 } },
    ])
  })

  it('counts what came without an assignment, and nothing of another year', async () => {
    await arrive(firmIds[0]!, 'accepted')
    await arrive(firmIds[1]!, 'approved', 2025)
    const board = await readBoard()
    expect(board.stages).toEqual({ ...nothing, open: 2, accepted: 1 })
    expect(board.sectors).toEqual([{ sector: 'KS01', wanted: 2, firms: 1, delivered: 1 }])
  })

  it('tells which firms are late and which are near their day', async () => {
    await core.assignments.propose({ campaignId })
    await core.assignments.acceptAll({ campaignId })
    const all = { campaignId, filter: everyTarget, offset: 0, limit: 10 }
    const { rows } = valueOf(await core.campaigns.targets(all))
    const days = ['2026-02-20', '2026-03-05', '2026-04-30']
    for (const [index, { assignment }] of rows.entries()) {
      const { id, version } = assignment!
      const planned = { assignmentId: id as never, version, visitOn: null, dueOn: days[index]! }
      valueOf(await core.assignments.planVisit(planned))
    }
    expect(await readBoard()).toMatchObject({ lateCount: 1, nearCount: 1 })
    const risky = { ...all, filter: { ...everyTarget, atRisk: true } }
    expect(valueOf(await core.campaigns.targets(risky)).rows.map(({ risk }) => risk)).toEqual([
      'late',
      'near',
    ])
  })

  it('tells namesakes apart wherever they are chosen among', async () => {
    await core.addMentor({ fullName: 'Trần Văn Cơ', workplace: 'Viện Cơ khí', ...withCapacity(2) })
    valueOf(await core.assignments.propose({ campaignId }))
    const page = { campaignId, filter: everyTarget, offset: 0, limit: 10 }
    const { rows, mentorNames } = valueOf(await core.campaigns.targets(page))
    const names = Object.values(mentorNames)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(name).toMatch(/^Trần Văn Cơ \(.+\)$/)

    const target = rows.find(({ assignment }) => assignment !== null)
    const assignmentId = assignmentIdSchema.parse(target?.assignment?.id)
    const candidates = valueOf(await core.assignments.candidates({ assignmentId, text: '' }))
    expect(new Set(candidates.map(({ name }) => name)).size).toBe(candidates.length)

    const one = { campaignId, firmId: firmIdSchema.parse(target?.firmId) }
    expect(valueOf(await core.campaigns.target(one)).row).toEqual(target)
    const elsewhere = { campaignId, firmId: await core.addFirm({ name: 'Không trong đợt' }) }
    expect(valueOf(await core.campaigns.target(elsewhere)).row).toBeNull()
  })

  it('says how many proposals rest on no sector and no place', async () => {
    const other = await core.addCampaign()
    const unknown = await core.addFirm({ name: 'Không rõ', keySectorId: null, wardCode: null })
    await core.campaigns.addFirms({ campaignId: other, firmIds: [unknown] })
    expect(valueOf(await core.assignments.propose({ campaignId: other }))).toEqual({
      ...{ proposed: 1, unplaced: 0, unknownSector: 1, unknownPlace: 1 },
    })
  })
})
