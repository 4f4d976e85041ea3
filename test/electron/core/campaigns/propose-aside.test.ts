import { expect, it } from 'vitest'

import { insertFirms } from '#core/firms/firm-repository.ts'
import { insertMentors } from '#core/mentors/mentor-repository.ts'
import { newMentor } from '#core/mentors/new-mentor.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { emptyRestricted } from '#shared/domain/mentors/mentor-restricted.ts'
import { generatedFirms } from '#test/support/generated-firms.ts'
import { mentorDetails } from '#test/support/mentor-details.ts'
import {
  everyTarget,
  openCampaignCore,
  withCapacity,
  type TestCampaigns,
} from '#test/support/open-campaign-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

const firmCount = 250
const mentorCount = 2000

/** A campaign of so many pairs that they are solved aside. */
async function openLargeCampaign(core: TestCampaigns): Promise<CampaignId> {
  const { wards, keySectors } = core.firms.reference.lists
  const mentors = Array.from({ length: mentorCount }, (_, index) => {
    const id = `00000000-0000-7000-9000-${String(index).padStart(12, '0')}`
    const details = mentorDetails({
      fullName: `Nguyễn Văn ${String(index)}`,
      fieldsRegistered: [keySectors[index % keySectors.length]!.id],
      wardCode: wards[index % wards.length]!.code,
      ...withCapacity(2),
    })
    const mentor = newMentor(mentorIdSchema.parse(id), details, '2026-03-01T00:00:00.000Z')
    return { mentor, restricted: emptyRestricted }
  })
  await core.firms.db.transaction().execute(async (tx) => {
    await insertFirms(tx, generatedFirms(firmCount, wards))
    await insertMentors(tx, mentors)
  })
  const campaignId = await core.addCampaign()
  valueOf(await core.campaigns.addByFilter({ campaignId, filter: everyFirm }))
  return campaignId
}

/** Whether it has been answered, told without waiting for it. */
function watch(call: Promise<unknown>): { isAnswered: boolean } {
  const watched = { isAnswered: false }
  const end = () => {
    watched.isAnswered = true
  }
  call.then(end, end)
  return watched
}

it('answers other calls while a plan over many pairs is made', async () => {
  const core = await openCampaignCore()
  const campaignId = await openLargeCampaign(core)
  const proposing = core.assignments.propose({ campaignId })
  const watched = watch(proposing)
  const page = { campaignId, filter: everyTarget, offset: 0, limit: 10 }
  expect(valueOf(await core.campaigns.list())).toHaveLength(1)
  expect(valueOf(await core.campaigns.targets(page)).rows).toHaveLength(10)
  expect(watched.isAnswered).toBe(false)
  const { proposed, unplaced } = valueOf(await proposing)
  expect(proposed + unplaced).toBe(firmCount)
  expect(proposed).toBeGreaterThan(0)
})

it('plans anew when a firm comes into the campaign meanwhile', async () => {
  const core = await openCampaignCore()
  const campaignId = await openLargeCampaign(core)
  const proposing = core.assignments.propose({ campaignId })
  const watched = watch(proposing)
  const { wards } = core.firms.reference.lists
  const late = generatedFirms(firmCount + 1, wards).slice(firmCount)
  await core.firms.db.transaction().execute((tx) => insertFirms(tx, late))
  valueOf(await core.campaigns.addByFilter({ campaignId, filter: everyFirm }))
  expect(watched.isAnswered).toBe(false)
  const { proposed, unplaced } = valueOf(await proposing)
  expect(proposed + unplaced).toBe(firmCount + 1)
})

it('proposes each firm once when asked twice at the same time', async () => {
  const core = await openCampaignCore()
  const campaignId = await openLargeCampaign(core)
  const asked = [1, 2].map(() => core.assignments.propose({ campaignId }))
  const [one, other] = (await Promise.all(asked)).map(valueOf)
  const stored = await core.firms.db
    .selectFrom('campaign_assignments')
    .select('firm_id')
    .where('campaign_id', '=', campaignId)
    .execute()
  expect(new Set(stored.map(({ firm_id }) => firm_id)).size).toBe(stored.length)
  expect((one?.proposed ?? 0) + (other?.proposed ?? 0)).toBe(stored.length)
  expect(stored.length).toBeGreaterThan(0)
})

it('replaces a mentor who drops out of a large campaign, and moves nobody else', async () => {
  const core = await openCampaignCore()
  const campaignId = await openLargeCampaign(core)
  valueOf(await core.assignments.propose({ campaignId }))
  const { wards } = core.firms.reference.lists
  const late = generatedFirms(2 * firmCount, wards).slice(firmCount)
  await core.firms.db.transaction().execute((tx) => insertFirms(tx, late))
  valueOf(await core.campaigns.addByFilter({ campaignId, filter: everyFirm }))
  const before = await listHeld(core, campaignId)
  const mentorId = before[0]?.lead_mentor_id ?? ''
  const isFreed = ({ lead_mentor_id }: (typeof before)[number]) => lead_mentor_id === mentorId

  const rebalancing = core.assignments.rebalance({ campaignId, mentorId, because: 'Ốm dài ngày' })

  expect(valueOf(await rebalancing)).toEqual({
    ...{ proposed: before.filter(isFreed).length, unplaced: 0 },
  })
  const after = await listHeld(core, campaignId)
  expect(after.filter(isFreed)).toEqual([])
  expect(after.map(({ firm_id }) => firm_id)).toEqual(before.map(({ firm_id }) => firm_id))
  const freedFirms = new Set(before.filter(isFreed).map(({ firm_id }) => firm_id))
  const others = (held: typeof before) => held.filter(({ firm_id }) => !freedFirms.has(firm_id))
  expect(others(after)).toEqual(others(before))
})

/** Who has which firm in hand. */
function listHeld(core: TestCampaigns, campaignId: CampaignId) {
  return core.firms.db
    .selectFrom('campaign_assignments')
    .select(['firm_id', 'lead_mentor_id'])
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'proposed')
    .orderBy('firm_id')
    .execute()
}
