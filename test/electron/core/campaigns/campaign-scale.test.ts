import { sql } from 'kysely'
import { expect, it } from 'vitest'

import { insertFirms } from '#core/firms/firm-repository.ts'
import { insertMentors } from '#core/mentors/mentor-repository.ts'
import { newMentor } from '#core/mentors/new-mentor.ts'
import type { AssignmentId } from '#shared/domain/campaigns/assignment.ts'
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

/** Processor time of the quickest of five: other work on the machine does not count. */
async function processorMs(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let turn = 0; turn < 5; turn += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

async function fill({ firms }: TestCampaigns): Promise<void> {
  const { wards, keySectors } = firms.reference.lists
  const mentors = Array.from({ length: 10_000 }, (_, index) => {
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
  await firms.db.transaction().execute(async (tx) => {
    await insertFirms(tx, generatedFirms(100_000, wards))
    await insertMentors(tx, mentors)
  })
}

/** Every firm of the campaign given to a mentor, over sixty days. */
async function assignAll({ firms: { db } }: TestCampaigns, campaignId: CampaignId): Promise<void> {
  await db.transaction().execute((tx) =>
    sql`insert into campaign_assignments
      select printf('00000000-0000-7000-b000-%012d', row_number() over ()), campaign_id, firm_id,
        printf('00000000-0000-7000-9000-%012d', row_number() over () % 10000), null,
        date('2026-03-02', '+' || (row_number() over () % 60) || ' days'), '2026-05-30',
        'confirmed', null, null, null, 1, '2026-03-01T00:00:00.000Z'
      from campaign_targets where campaign_id = ${campaignId}`.execute(tx),
  )
}

it('answers lists, filters and board over 10,000 mentors and 100,000 firms, and prints what they took', async () => {
  const core = await openCampaignCore()
  await fill(core)
  const planned = await core.addCampaign()
  const filter = { ...everyFirm, wardCode: '00004', vsicPrefix: '2592' }
  valueOf(await core.campaigns.addByFilter({ campaignId: planned, filter }))
  valueOf(await core.assignments.propose({ campaignId: planned }))
  valueOf(await core.assignments.acceptAll({ campaignId: planned }))
  const large = await core.addCampaign({ name: 'Đợt lớn' })
  const sector = { ...everyFirm, vsicPrefix: '2220' }
  expect(
    valueOf(await core.campaigns.addByFilter({ campaignId: large, filter: sector })).added,
  ).toBeGreaterThan(15_000)
  const everybody = await core.campaigns.addByFilter({ campaignId: large, filter: everyFirm })
  expect(everybody).toMatchObject({ failure: { code: 'campaign/too-many-firms' } })

  await assignAll(core, large)

  const took: Record<string, number> = {
    list: await processorMs(() => core.campaigns.list()),
  }
  for (const campaignId of [planned, large]) {
    const name = campaignId === planned ? 'planned' : 'large'
    const page = { campaignId, offset: 0, limit: 100 }
    const targets = (part: object) => () =>
      core.campaigns.targets({ ...page, filter: { ...everyTarget, ...part } })
    took[`${name} board`] = await processorMs(() => core.campaigns.board({ campaignId }))
    took[`${name} loads`] = await processorMs(() => core.assignments.loads({ campaignId }))
    took[`${name} firms`] = await processorMs(targets({}))
    took[`${name} words`] = await processorMs(targets({ text: 'co khi' }))
    took[`${name} stage`] = await processorMs(targets({ stage: 'planned' }))
    took[`${name} days`] = await processorMs(() => core.visits.days({ campaignId, mentorId: null }))
    took[`${name} visits`] = await processorMs(() =>
      core.visits.list({ ...page, mentorId: null, day: null }),
    )
    took[`${name} risk`] = await processorMs(targets({ atRisk: true }))
  }
  const first = { campaignId: planned, filter: everyTarget, offset: 0, limit: 1 }
  const [row] = valueOf(await core.campaigns.targets(first)).rows
  const assignmentId = row!.assignment!.id as AssignmentId
  took['candidates'] = await processorMs(() =>
    core.assignments.candidates({ assignmentId, text: '' }),
  )
  const words = Object.entries(took).map(([what, ms]) => `${what} ${ms.toFixed(1)}`)
  process.stdout.write(`100,000 firms, processor ms: ${words.join(', ')}\n`)
})
