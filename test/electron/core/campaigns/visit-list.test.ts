import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'

import { removeFirm } from '#core/firms/remove-firm.ts'
import { assignmentIdSchema } from '#shared/domain/campaigns/assignment.ts'
import type { targetRowSchema, VisitDay } from '#shared/domain/campaigns/campaign-board.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { fillWithReviews } from '#test/support/fill-with-reviews.ts'
import {
  openCampaignCore,
  withCapacity,
  type TestCampaigns,
} from '#test/support/open-campaign-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

const names = ['Xưởng An', 'Xưởng Bình', 'Xưởng Chung', 'Xưởng Dương']

describe('the visits of a campaign', () => {
  let core: TestCampaigns
  let campaignId: CampaignId
  let mentorIds: string[]

  beforeEach(async () => {
    core = await openCampaignCore()
    campaignId = await core.addCampaign()
    mentorIds = [
      await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(2) }),
      await core.addMentor({ fullName: 'Lê Thị Nhựa', ...withCapacity(2) }),
    ]
    for (const name of names) await core.addFirm({ name, taxCode: null })
    await core.campaigns.addByFilter({ campaignId, filter: everyFirm })
    await core.assignments.propose({ campaignId })
    await core.assignments.acceptAll({ campaignId })
  })

  type Row = z.input<typeof targetRowSchema>
  type Choice = { mentorId?: string; day?: VisitDay; offset?: number; limit?: number }

  async function listed(choice: Choice = {}): Promise<{ total: number; rows: Row[] }> {
    const wanted = { campaignId, mentorId: null, day: null, offset: 0, limit: 10, ...choice }
    return valueOf(await core.visits.list(wanted))
  }
  const namesOf = ({ rows }: { rows: Row[] }) => rows.map(({ firmName }) => firmName)
  const rowOf = async (name: string) =>
    (await listed()).rows.find(({ firmName }) => firmName === name)!

  async function plan(name: string, visitOn: string | null): Promise<void> {
    const { id, version } = (await rowOf(name)).assignment!
    const assignmentId = assignmentIdSchema.parse(id)
    valueOf(
      await core.assignments.planVisit({ assignmentId, version, visitOn, dueOn: '2026-04-30' }),
    )
  }

  it('stand by day, then by mentor, those without a day last, a page at a time', async () => {
    for (const name of names) await plan(name, '2026-03-20')
    await plan('Xưởng An', null)
    await plan('Xưởng Dương', '2026-03-10')

    const all = await listed()
    expect(all.total).toBe(4)
    expect(namesOf(all).at(0)).toBe('Xưởng Dương')
    expect(namesOf(all).at(-1)).toBe('Xưởng An')
    const leads = all.rows.slice(1, 3).map(({ assignment }) => assignment!.leadMentorId)
    expect(leads).toEqual(leads.toSorted())
    expect(await listed({ offset: 1, limit: 2 })).toMatchObject({
      total: 4,
      rows: [{ firmName: namesOf(all)[1] }, { firmName: namesOf(all)[2] }],
    })
    expect(namesOf(await listed({ day: 'undated' }))).toEqual(['Xưởng An'])
    expect(namesOf(await listed({ day: '2026-03-10' }))).toEqual(['Xưởng Dương'])
    expect(valueOf(await core.visits.days({ campaignId, mentorId: null }))).toEqual([
      { day: '2026-03-10', count: 1 },
      { day: '2026-03-20', count: 2 },
      { day: 'undated', count: 1 },
    ])
  })

  it('keep those of one mentor together within a day', async () => {
    for (const name of names) await plan(name, '2026-03-20')
    const leads = (await listed()).rows.map(({ assignment }) => assignment!.leadMentorId)
    const [first, second] = mentorIds.toSorted()
    expect(leads).toEqual([first, first, second, second])
  })

  it('can be chosen by whoever goes, along too', async () => {
    const along = await core.addMentor({ fullName: 'Phạm Quốc Điện', ...withCapacity(2) })
    const { id, version, leadMentorId } = (await rowOf('Xưởng An')).assignment!
    const change = { assignmentId: assignmentIdSchema.parse(id), version, leadMentorId }
    valueOf(
      await core.assignments.changeMentor({ ...change, coMentorId: along, because: 'Đi cùng' }),
    )
    expect(valueOf(await core.visits.mentors({ campaignId }))).toEqual([
      { mentorId: mentorIds[1], name: 'Lê Thị Nhựa', count: 2 },
      { mentorId: along, name: 'Phạm Quốc Điện', count: 1 },
      { mentorId: mentorIds[0], name: 'Trần Văn Cơ', count: 2 },
    ])
    expect(namesOf(await listed({ mentorId: along }))).toEqual(['Xưởng An'])
    expect((await listed({ mentorId: 'nobody' })).total).toBe(0)
  })

  it('are over for a firm in the bin, and once something arrived of the year', async () => {
    const { firmId } = await rowOf('Xưởng An')
    const other = await rowOf('Xưởng Bình')
    valueOf(await removeFirm(core.firms, firmIdSchema.parse(firmId)))
    const { db } = core.firms
    await fillWithReviews(db, 1, { firm_id: other.firmId, reference_year: 2025 })
    expect((await listed()).total).toBe(3)
    await fillWithReviews(db, 1, { firm_id: other.firmId, reference_year: 2026 })
    expect(namesOf(await listed()).toSorted()).toEqual(['Xưởng Chung', 'Xưởng Dương'])
  })
})
