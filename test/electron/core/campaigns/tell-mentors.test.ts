import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { emptyPlan, type CampaignId } from '#shared/domain/campaigns/campaign.ts'
import { mentorDetails } from '#test/support/mentor-details.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { furnitureMaker } from '#test/support/start-test-assessment.ts'

import { openManager, openMentorByFile, take } from '../review/two-laptops.ts'
import { listSent, msToNextSync, syncOnce } from '../sync/enrolled-workspace.ts'
import { openTestCity } from '../sync/open-test-city.ts'

async function plan(manager: Core) {
  const { handlers } = manager
  const firm = valueOf(await handlers.firms.add(furnitureMaker))
  const mentor = valueOf(await handlers.mentors.add(mentorDetails()))
  const [instrument] = valueOf(await handlers.instruments.list())
  const { id, version, sha256 } = instrument!
  const campaign = valueOf(
    await handlers.campaigns.add({
      ...{ name: 'Đợt 1 năm 2026', instrument: { id, version, sha256 }, normSetId: null },
      ...{ referenceYear: 2026, sectors: [], startsOn: '2026-11-01', endsOn: '2026-12-31' },
      ...{ quotas: { total: null, perMentor: null, bySector: [] }, team: [], plan: emptyPlan },
      twoPersonReview: null,
    }),
  )
  const campaignId = campaign.id as CampaignId
  const firmIds = [firm.id as never]
  valueOf(await handlers.campaigns.addFirms({ campaignId, firmIds }))
  valueOf(await handlers.assignments.propose({ campaignId }))
  valueOf(await handlers.assignments.acceptAll({ campaignId }))
  return { campaignId, mentorId: mentor.id as never }
}

/** The person of the only mentor's laptop. */
async function link(manager: Core, mentorId: never): Promise<void> {
  const { mentorDossiers } = manager.handlers
  const people = valueOf(await mentorDossiers.listPeople())
  const person = people.find((one) => one.mentorId === null)
  valueOf(await mentorDossiers.linkPerson({ mentorId, userId: person!.userId }))
}

async function received(mentor: Core) {
  return valueOf(await mentor.handlers.receivedAssignments.list())
}

it('tells nobody while the mentor’s laptop is not known, and says whose', async () => {
  const manager = await openManager(await openTestCity())
  const { campaignId } = await plan(manager)
  const { mentorNotices } = manager.handlers

  expect(valueOf(await mentorNotices.waiting({ campaignId }))).toMatchObject({
    ...{ toSend: 1, toWithdraw: 0, unlinked: [{ name: 'Trần Văn Đức' }], told: [] },
  })
  expect(valueOf(await mentorNotices.send({ campaignId }))).toEqual({
    ...{ sent: 0, withdrawn: 0, left: 1 },
  })
  expect(await listSent(manager)).toEqual([])
})

it('tells within seconds, the firm before the assignment, once', async () => {
  const city = await openTestCity()
  const manager = await openManager(city)
  await openMentorByFile(manager)
  const { campaignId, mentorId } = await plan(manager)
  await link(manager, mentorId)
  const { mentorNotices } = manager.handlers
  await syncOnce(manager)

  expect(valueOf(await mentorNotices.send({ campaignId }))).toMatchObject({ sent: 1, left: 0 })
  expect(await msToNextSync(manager)).toBeLessThanOrEqual(10_000)
  expect(valueOf(await mentorNotices.send({ campaignId }))).toMatchObject({ sent: 0, left: 0 })
  await syncOnce(manager)

  const [batch] = [...city.batches.values()]
  expect(batch?.records.map(({ kind }) => kind)).toEqual(['firm', 'assignment'])
})

it('tells by a file that this mentor alone can open, and takes it back by another', async () => {
  const manager = await openManager(await openTestCity())
  const mentor = await openMentorByFile(manager)
  const { campaignId, mentorId } = await plan(manager)
  await link(manager, mentorId)
  const other = await openMentorByFile(manager)
  const { assignments, campaigns, mentorNotices } = manager.handlers
  valueOf(await mentorNotices.send({ campaignId }))

  const file = valueOf(await mentorNotices.file({ mentorId }))
  expect(file.fileName).toMatch(/^phan-cong-cho-[a-z-]+-\d{4}-\d\d-\d\d-\w{6}\.nbar$/)
  expect(file.bytes.length).toBeLessThan(10_000)
  expect(
    await other.handlers.carriedFiles.preview({ bytes: new Uint8Array(file.bytes) }),
  ).toMatchObject({ failure: { because: 'not-for-you' } })
  const { preview } = await take(mentor, file.bytes)
  expect(preview.lines).toEqual([{ kind: 'assignment', title: furnitureMaker.name, state: 'new' }])
  expect(await received(mentor)).toMatchObject([{ firmName: furnitureMaker.name, isLead: true }])

  const filter = { text: '', stage: null, mentorId: null, atRisk: false }
  const { rows } = valueOf(await campaigns.targets({ campaignId, filter, offset: 0, limit: 10 }))
  const { id: assignmentId, version } = rows[0]!.assignment!
  const because = 'Doanh nghiệp xin hoãn'
  valueOf(await assignments.withdraw({ assignmentId: assignmentId as never, version, because }))
  expect(valueOf(await mentorNotices.send({ campaignId }))).toMatchObject({ withdrawn: 1 })
  const second = valueOf(await mentorNotices.file({ mentorId }))
  await take(mentor, second.bytes)
  expect((await received(mentor))[0]?.withdrawnAt).not.toBeNull()
  // The first file again, by a slower way, changes nothing.
  await take(mentor, file.bytes)
  expect((await received(mentor))[0]?.withdrawnAt).not.toBeNull()
})

it('refuses a mentor’s workspace', async () => {
  const manager = await openManager(await openTestCity())
  const mentor = await openMentorByFile(manager)
  const campaignId = crypto.randomUUID() as CampaignId

  for (const call of ['waiting', 'send'] as const) {
    expect(await mentor.handlers.mentorNotices[call]({ campaignId })).toMatchObject({
      failure: { code: 'workspace/not-your-role' },
    })
  }
})
