import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { emptyPlan, type CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'
import { everyReview } from '#shared/domain/review/every-review.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { startTestAssessment, answer } from '#test/support/start-test-assessment.ts'

import { msToNextSync, sign, syncOnce } from '../sync/enrolled-workspace.ts'
import { openTestCity } from '../sync/open-test-city.ts'
import { openManager, openMentorByFile, sendByFile, take } from './two-laptops.ts'

async function theOnlyItem(manager: Core) {
  const { rows } = valueOf(
    await manager.handlers.review.list({ filter: everyReview, offset: 0, limit: 10 }),
  )
  expect(rows).toHaveLength(1)
  return rows[0]!
}

async function submitted(mentor: Core) {
  const { id } = await startTestAssessment(mentor)
  await answer(mentor, id, 'cost', 1_000_000)
  await sign(mentor, id)
  valueOf(await mentor.handlers.sync.submit({ assessmentIds: [id] }))
  return id
}

it('brings what a mentor’s file holds into the queue, with its firm, once however often it is taken', async () => {
  const city = await openTestCity()
  const manager = await openManager(city)
  const mentor = await openMentorByFile(manager)
  const id = await submitted(mentor)
  const file = await sendByFile(mentor)
  await take(manager, file)
  const item = await theOnlyItem(manager)
  expect(item).toMatchObject({ recordId: id, state: 'waiting', revisionNumber: 1 })
  expect(item.firmName).not.toBe('')
  expect(item.changedAfterSignature).toBe(false)
  expect(item.totalMin).toBeLessThanOrEqual(item.totalMax)
  await take(manager, file)
  expect(await theOnlyItem(manager)).toEqual(item)
  const arrived = valueOf(await manager.handlers.review.get({ recordId: id }))
  expect(arrived).toMatchObject({ isSound: true, isOwnWork: false, previous: null, decisions: [] })
  expect(arrived.content.answers['cost']?.value).toBe(1_000_000)
})

it('refuses the calls of the queue in a mentor’s workspace', async () => {
  const city = await openTestCity()
  const manager = await openManager(city)
  const mentor = await openMentorByFile(manager)
  expect(await mentor.handlers.review.list({ filter: everyReview, offset: 0, limit: 10 })).toEqual({
    ok: false,
    failure: { code: 'workspace/not-your-role' },
  })
})

it('returns with a remark, by file; the mentor mends, and the next revision waits again', async () => {
  const city = await openTestCity()
  const manager = await openManager(city)
  await syncOnce(manager)
  const mentor = await openMentorByFile(manager)
  const id = await submitted(mentor)
  await take(manager, await sendByFile(mentor))
  const item = await theOnlyItem(manager)
  const wanted = { recordId: id, revId: item.revId, decision: 'return' as const }
  const { review } = manager.handlers
  expect(await review.decide({ ...wanted, remarks: [] })).toMatchObject({
    failure: { code: 'review/nothing-said' },
  })
  const remarks = [
    { inputKey: 'cost', criterion: null, text: 'Xem lại đơn vị tiền' },
    { inputKey: null, criterion: 'C1', text: 'Thiếu bằng chứng' },
  ]
  expect(valueOf(await review.decide({ ...wanted, remarks })).state).toBe('returned')
  expect(await msToNextSync(manager)).toBeLessThanOrEqual(10_000)
  expect(await review.decide({ ...wanted, decision: 'approve', remarks: [] })).toMatchObject({
    failure: { code: 'review/closed', state: 'returned' },
  })

  const file = valueOf(await review.makeReturnFile({ recordId: id }))
  expect(file.bytes.length).toBeLessThan(10_000)
  expect((await take(mentor, file.bytes)).applied).toEqual({ taken: 1, known: 0 })
  expect(valueOf(await mentor.handlers.assessments.get({ assessmentId: id })).state).toBe(
    'returned',
  )
})

it('asks for a second person where the campaign of the firm does, and says so to the city', async () => {
  const city = await openTestCity()
  const manager = await openManager(city)
  const mentor = await openMentorByFile(manager)
  const recordId = await submitted(mentor)
  await take(manager, await sendByFile(mentor))
  const { revId, firmId, referenceYear } = await theOnlyItem(manager)
  const { campaigns, instruments, review } = manager.handlers
  const [instrument] = valueOf(await instruments.list())
  const { id, version, sha256 } = instrument!
  const campaign = valueOf(
    await campaigns.add({
      ...{ name: 'Đợt cần hai người', instrument: { id, version, sha256 }, normSetId: null },
      ...{ referenceYear, sectors: [], startsOn: '2026-11-01', endsOn: '2026-12-31' },
      ...{ quotas: { total: null, perMentor: null, bySector: [] }, team: [], plan: emptyPlan },
      twoPersonReview: true,
    }),
  )
  valueOf(
    await campaigns.addFirms({
      campaignId: campaign.id as CampaignId,
      firmIds: [firmId as FirmId],
    }),
  )

  const decided = await review.decide({ recordId, revId, decision: 'approve', remarks: [] })

  expect(valueOf(decided).state).toBe('first_approval')
  await syncOnce(manager)
  const sent = [...city.batches.values()].flatMap(({ records }) => records)
  expect(sent.at(-1)).toMatchObject({ kind: 'review', body: { decision: 'approve-first' } })
})

it('by file alone, one person’s approval of two settles nothing, and their return holds at once', async () => {
  const city = await openTestCity()
  const manager = await openManager(city)
  const mentor = await openMentorByFile(manager)
  const recordId = await submitted(mentor)
  await take(manager, await sendByFile(mentor))
  const { revId } = await theOnlyItem(manager)
  const { review, batches } = manager.handlers
  valueOf(await review.setTwoPerson({ isOn: true }))
  const approve = () => review.decide({ recordId, revId, decision: 'approve', remarks: [] })

  expect(valueOf(await approve()).state).toBe('first_approval')
  expect(await approve()).toMatchObject({ ok: false })
  expect(await batches.gather({ name: 'Lô' })).toMatchObject({
    failure: { code: 'batch/nothing-to-gather' },
  })
  const remarks = [{ inputKey: 'cost', criterion: null, text: 'Xem lại đơn vị tiền' }]
  const returned = await review.decide({ recordId, revId, decision: 'return', remarks })
  expect(valueOf(returned).state).toBe('returned')
  const { bytes } = valueOf(await review.makeReturnFile({ recordId }))
  expect((await take(mentor, bytes)).applied).toEqual({ taken: 1, known: 0 })
})

it('by file alone, the first approval reaches the second manager, who alone can settle it', async () => {
  const city = await openTestCity()
  const [first, second] = [await openManager(city), await openManager(city)]
  for (const chain of city.chains.values()) city.tell('certificate', { chain })
  await syncOnce(first)
  const mentor = await openMentorByFile(first)
  const recordId = await submitted(mentor)
  const sent = await sendByFile(mentor)
  await take(first, sent)
  const { revId } = await theOnlyItem(first)
  for (const { handlers } of [first, second])
    valueOf(await handlers.review.setTwoPerson({ isOn: true }))
  const approve = ({ handlers }: Core) =>
    handlers.review.decide({ recordId, revId, decision: 'approve', remarks: [] })
  expect(await first.handlers.review.makeApprovalFile({ recordId })).toMatchObject({
    failure: { code: 'review/no-approval', because: 'not-made-here' },
  })
  valueOf(await approve(first))

  const { bytes, fileName } = valueOf(await first.handlers.review.makeApprovalFile({ recordId }))
  expect(fileName).toMatch(/\.nbar$/)
  expect((await take(second, bytes)).applied).toEqual({ taken: 1, known: 0 })
  // With the approval comes who the mentor is.
  await take(second, sent)
  expect((await theOnlyItem(second)).state).toBe('first_approval')
  expect(valueOf(await approve(second)).state).toBe('approved')
  const refused = await mentor.handlers.carriedFiles.preview({ bytes: new Uint8Array(bytes) })
  expect(refused.ok).toBe(false)
})
