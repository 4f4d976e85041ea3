import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { batchSchema, type Batch, type BatchId } from '#shared/domain/batches/batch.ts'
import { testProfile, valueOf } from '#test/support/open-test-core.ts'
import { printedText } from '#test/support/printed-pages.ts'
import { startTestAssessment } from '#test/support/start-test-assessment.ts'

import { openManager, openMentorByFile, sendByFile, take } from '../review/two-laptops.ts'
import { msToNextSync, syncOnce } from '../sync/enrolled-workspace.ts'
import { openTestCity } from '../sync/open-test-city.ts'
import { approve, mend, refuse, submit, takeRefusal } from './refuse-and-mend.ts'

/** A manager, and a mentor without network whose assessments were taken in and approved. */
async function withApproved(count = 1) {
  const city = await openTestCity()
  const manager = await openManager(city)
  const mentor = await openMentorByFile(manager)
  const ids: AssessmentId[] = []
  for (let made = 0; made < count; made++) {
    const { id } = await startTestAssessment(mentor, 2020 + made)
    await submit(mentor, id, 1_000_000)
    ids.push(id)
  }
  await take(manager, await sendByFile(mentor))
  for (const id of ids) await approve(manager, id)
  return { city, manager, mentor, ids }
}

async function gather(manager: Core): Promise<Batch> {
  return batchSchema.parse(valueOf(await manager.handlers.batches.gather({ name: 'Lô tháng 11' })))
}

/** As a person does who has read every remark. */
async function send(manager: Core, batch: Batch) {
  const acknowledged = batch.items.flatMap(({ findings }) => findings.map(({ code }) => code))
  return manager.handlers.batches.send({ batchId: batch.id, acknowledged })
}

async function get(manager: Core, batchId: BatchId): Promise<Batch> {
  return batchSchema.parse(valueOf(await manager.handlers.batches.get({ batchId })))
}

it('gathers what is approved, once, says what is to be noted, and lets it go again', async () => {
  const { manager, ids } = await withApproved(2)

  const batch = await gather(manager)

  expect(batch).toMatchObject({ number: 1, state: 'draft', counts: { all: 2, waiting: 0 } })
  expect(batch.items.map(({ recordId }) => recordId).toSorted()).toEqual(ids.toSorted())
  const codes = batch.items[0]?.findings.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['no-tax-code', 'consent-unknown']))
  expect(await manager.handlers.batches.gather({ name: 'Lô khác' })).toMatchObject({
    failure: { code: 'batch/nothing-to-gather' },
  })

  const [first] = batch.items
  const smaller = valueOf(
    await manager.handlers.batches.takeOut({ batchId: batch.id, recordIds: [first!.recordId] }),
  )
  expect(smaller.items).toHaveLength(1)
  expect(smaller.itemsSha256).not.toBe(batch.itemsSha256)
  valueOf(await manager.handlers.batches.discard({ batchId: batch.id }))
  const { batches, ready } = valueOf(await manager.handlers.batches.list())
  expect({ batches, ready }).toEqual({ batches: [], ready: 2 })
})

it('sends nothing that nobody has seen, nor what is approved no more', async () => {
  const { manager, ids } = await withApproved()
  const batch = await gather(manager)
  const { batches, review } = manager.handlers

  const unseen = await batches.send({ batchId: batch.id, acknowledged: [] })
  expect(unseen).toMatchObject({ failure: { code: 'batch/not-acknowledged' } })
  const [item] = batch.items
  const withdraw = { recordId: ids[0]!, revId: item!.revId, decision: 'withdraw' as const }
  valueOf(await review.decide({ ...withdraw, remarks: [] }))
  expect(await send(manager, await get(manager, batch.id))).toMatchObject({
    failure: { code: 'batch/blocked', count: 1 },
  })
})

it('goes to the city within seconds of being sent', async () => {
  const { manager } = await withApproved()
  const batch = await gather(manager)
  await syncOnce(manager)

  valueOf(await send(manager, await get(manager, batch.id)))
  expect(await msToNextSync(manager)).toBeLessThanOrEqual(10_000)
})

it('names the association on the cover sheet as its certificate does, where the profile leaves it open', async () => {
  const { manager } = await withApproved()
  const { batches, workspace } = manager.handlers
  const batch = await gather(manager)
  const profile = { ...testProfile, role: 'association-manager' } as const
  const cover = async (association: string) => {
    valueOf(await workspace.changeProfile({ ...profile, association }))
    const file = valueOf(await batches.cover({ batchId: batch.id, language: 'vi' }))
    return printedText(file.bytes)
  }

  expect(await cover('Hội Cơ khí')).not.toContain('Hiệp hội thử nghiệm')
  expect(await cover('')).toContain('Hiệp hội thử nghiệm')
})

it('waits for a second person where two are asked for, who cannot be the first', async () => {
  const { manager } = await withApproved()
  const { batches } = manager.handlers
  valueOf(await batches.setTwoPerson({ isOn: true }))
  const batch = await gather(manager)
  const batchId = batch.id

  expect(await send(manager, batch)).toMatchObject({ failure: { code: 'batch/not-confirmed' } })
  expect(await batches.confirm({ batchId, fullName: batch.madeBy, title: '' })).toMatchObject({
    failure: { code: 'batch/same-person' },
  })
  const second = { fullName: 'Trần Văn Hòa', title: 'Phó chủ tịch' }
  const confirmed = batchSchema.parse(valueOf(await batches.confirm({ batchId, ...second })))
  expect(confirmed).toMatchObject({ state: 'confirmed', confirmedBy: 'Trần Văn Hòa' })
  expect(valueOf(await send(manager, confirmed)).state).toBe('sent')
})

it('follows each assessment to the city’s answer, and sends only the refused ones again', async () => {
  const { city, manager, mentor, ids } = await withApproved(2)
  const batch = await gather(manager)

  const sent = valueOf(await send(manager, batch))
  expect(sent).toMatchObject({ state: 'sent', counts: { waiting: 2 } })
  await syncOnce(manager)
  const settled = await get(manager, batch.id)
  expect(settled).toMatchObject({ state: 'settled', counts: { accepted: 2, waiting: 0 } })

  const given = settled.items.find(({ recordId }) => recordId === ids[0])!
  refuse(city, given, 'Thiếu báo cáo tài chính')
  await syncOnce(manager)
  const refused = await get(manager, batch.id)
  expect(refused.counts).toMatchObject({ accepted: 1, refused: 1 })
  expect(refused.items.find(({ recordId }) => recordId === ids[0])).toMatchObject({
    state: 'refused',
    reason: 'Thiếu báo cáo tài chính',
    reviewState: 'refused',
  })
  expect(await manager.handlers.batches.resend({ batchId: batch.id })).toMatchObject({
    failure: { code: 'batch/nothing-to-gather' },
  })

  const revId = given.revId
  await mend(city, { manager, mentor }, { id: ids[0]!, revId, cost: 2_000_000 })
  await approve(manager, ids[0]!)
  expect((await get(manager, batch.id)).resendable).toBe(1)
  const again = batchSchema.parse(
    valueOf(await manager.handlers.batches.resend({ batchId: batch.id })),
  )
  expect(again).toMatchObject({ number: 2, mendsBatch: 1, counts: { all: 1 } })
  valueOf(await send(manager, again))
  await syncOnce(manager)
  expect(await get(manager, again.id)).toMatchObject({ state: 'settled', counts: { accepted: 1 } })
})

it('names the batch in what waits for a stick, and in the name of the file', async () => {
  const { manager } = await withApproved(2)
  const { carriedFiles } = manager.handlers
  expect(valueOf(await carriedFiles.waitingBatches())).toEqual([])
  valueOf(await send(manager, await gather(manager)))

  expect(valueOf(await carriedFiles.waitingBatches())).toEqual([
    { number: 1, name: 'Lô tháng 11', count: 2 },
  ])
  const write = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nang-bac-stick-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    valueOf(await carriedFiles.write({ folder, revIds: null }))
    return readdirSync(folder).toSorted()
  }
  const [batchFile, relay, ...more] = await write()
  expect(batchFile).toMatch(/^lo-so-1-lo-thang-11-[a-z-]+-[-\d]{10}-\d{4}-\w{6}\.nbac$/)
  expect(relay).toMatch(/^phieu-cua-nguyen-thi-hanh-[-a-z]+-[-\d]{10}-\w{6}\.nbac$/)
  expect(more).toEqual([])
  expect(await write(), 'written again').toEqual([batchFile, relay])
  await syncOnce(manager)
  expect(valueOf(await carriedFiles.waitingBatches())).toEqual([])
})

it('lets a newer revision wait while the one before is on its way, and shows it after the city’s word', async () => {
  const { city, manager, mentor, ids } = await withApproved()
  const [id] = ids
  const first = await sendByFile(mentor)
  const batch = await gather(manager)
  valueOf(await send(manager, batch))
  const [sent] = batch.items
  const read = async () => valueOf(await manager.handlers.review.get({ recordId: id! })).item
  refuse(city, sent!, 'Thiếu báo cáo tài chính')
  await takeRefusal(city, mentor, sent!.revId)
  valueOf(await mentor.handlers.assessments.resume({ assessmentId: id! }))
  await submit(mentor, id!, 2_000_000)

  await take(manager, await sendByFile(mentor))
  await take(manager, first)

  expect(await read()).toMatchObject({ state: 'batched', revId: sent!.revId, revisionNumber: 1 })
  const early = { recordId: id!, revId: sent!.revId, decision: 'return' as const }
  const remarks = [{ inputKey: 'cost', criterion: null, text: 'Xem lại' }]
  expect(await manager.handlers.review.decide({ ...early, remarks })).toMatchObject({
    failure: { code: 'review/closed' },
  })
  await syncOnce(manager)
  expect(await read()).toMatchObject({ state: 'waiting', revisionNumber: 2 })
  await approve(manager, id!)
  expect(await read()).toMatchObject({ state: 'approved' })
})
