import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { batchSchema, type Batch } from '#shared/domain/batches/batch.ts'
import { valueOf } from '#test/support/open-test-core.ts'

import { openManager, openMentorByFile, sendByFile, take } from '../review/two-laptops.ts'
import { makeSubmitted, syncOnce } from '../sync/enrolled-workspace.ts'
import { openTestCity } from '../sync/open-test-city.ts'

/** Two managers who know each other; the first has gathered two approved assessments. */
async function withTwoManagers() {
  const city = await openTestCity()
  const [first, second] = [await openManager(city), await openManager(city)]
  for (const chain of city.chains.values()) city.tell('certificate', { chain })
  await syncOnce(first)
  await syncOnce(second)
  const mentor = await openMentorByFile(first)
  const { id } = await makeSubmitted(mentor)
  await take(first, await sendByFile(mentor))
  await approve(first, id)
  const { batches } = first.handlers
  valueOf(await batches.setTwoPerson({ isOn: true }))
  const batch = batchSchema.parse(valueOf(await batches.gather({ name: 'Lô tháng 11' })))
  return { first, second, mentor, batch }
}

async function approve({ handlers: { review } }: Core, recordId: AssessmentId): Promise<void> {
  const { item } = valueOf(await review.get({ recordId }))
  const { revId } = item
  valueOf(await review.decide({ recordId, revId, decision: 'approve', remarks: [] }))
}

async function get({ handlers }: Core, { id }: Batch): Promise<Batch> {
  return batchSchema.parse(valueOf(await handlers.batches.get({ batchId: id })))
}

async function ask({ handlers }: Core, { id }: Batch): Promise<Uint8Array> {
  return valueOf(await handlers.batches.ask({ batchId: id })).bytes
}

const yes = { isConfirmed: true, reason: '' }
const no = { isConfirmed: false, reason: 'Thiếu phiếu của quận Ba Đình' }

async function answer({ handlers }: Core, { id }: Batch, said: typeof yes): Promise<Uint8Array> {
  return valueOf(await handlers.batches.answer({ batchId: id, ...said })).bytes
}

it('is confirmed by another manager at a laptop of their own, by files there and back', async () => {
  const { first, second, batch } = await withTwoManagers()
  expect(batch).toMatchObject({ isTwoPerson: true, answer: null })
  expect(batch.colleagues).toHaveLength(1)

  const taken = await take(second, await ask(first, batch))
  expect(taken.preview.lines).toMatchObject([{ kind: 'batch-question', title: 'Lô tháng 11' }])
  const [asked] = valueOf(await second.handlers.batches.listAsked())
  expect(asked).toMatchObject({ batchId: batch.id, itemsSha256: batch.itemsSha256, answer: null })
  expect(asked?.items.map(({ recordId, totalMin }) => [recordId, totalMin])).toEqual(
    batch.items.map(({ recordId, totalMin }) => [recordId, totalMin]),
  )

  const back = await take(first, await answer(second, batch, yes))
  expect(back.preview.lines).toMatchObject([{ kind: 'batch-answer', title: 'Lô tháng 11' }])
  const confirmed = await get(first, batch)
  expect(confirmed).toMatchObject({ state: 'confirmed', isConfirmedByDevice: true })
  expect(confirmed.confirmedBy).toBe(confirmed.answer?.by)
  expect(valueOf(await second.handlers.batches.listAsked())[0]?.answer?.isConfirmed).toBe(true)
  const acknowledged = batch.items.flatMap(({ findings }) => findings.map(({ code }) => code))
  const sent = await first.handlers.batches.send({ batchId: batch.id, acknowledged })
  expect(valueOf(sent).state).toBe('sent')
})

it('is not confirmed by a refusal, which has to say why, and may be confirmed afterwards', async () => {
  const { first, second, batch } = await withTwoManagers()
  await take(second, await ask(first, batch))
  const silent = { batchId: batch.id, isConfirmed: false, reason: '' }
  expect(await second.handlers.batches.answer(silent)).toMatchObject({
    failure: { code: 'batch/reason-missing' },
  })

  const refusal = await answer(second, batch, no)
  await take(first, refusal)
  expect(await get(first, batch)).toMatchObject({
    ...{ state: 'draft', confirmedBy: null },
    answer: { isConfirmed: false, reason: no.reason, isOfThese: true },
  })

  await take(first, await answer(second, batch, yes))
  expect((await get(first, batch)).state).toBe('confirmed')
})

it('stays a draft when it was changed after the question, and is asked about again', async () => {
  const { first, second, mentor, batch } = await withTwoManagers()
  await take(second, await ask(first, batch))
  const more = await makeSubmitted(mentor)
  await take(first, await sendByFile(mentor))
  await approve(first, more.id)
  valueOf(await first.handlers.batches.gatherMore({ batchId: batch.id }))

  await take(first, await answer(second, batch, yes))
  expect(await get(first, batch)).toMatchObject({
    ...{ state: 'draft', confirmedBy: null, answer: { isConfirmed: true, isOfThese: false } },
  })

  await take(second, await ask(first, batch))
  expect(valueOf(await second.handlers.batches.listAsked())).toMatchObject([{ answer: null }])
  await take(first, await answer(second, batch, yes))
  expect((await get(first, batch)).state).toBe('confirmed')
})

it('opens for nobody but the managers, and is not asked about without one', async () => {
  const { first, second, mentor, batch } = await withTwoManagers()
  const bytes = await ask(first, batch)
  expect((await mentor.handlers.carriedFiles.preview({ bytes: new Uint8Array(bytes) })).ok).toBe(
    false,
  )
  const stranger = { batchId: batch.id, ...yes }
  expect(await second.handlers.batches.answer(stranger)).toMatchObject({
    failure: { code: 'batch/not-found' },
  })

  const city = await openTestCity()
  const alone = await openManager(city)
  const lonely = await openMentorByFile(alone)
  const { id } = await makeSubmitted(lonely)
  await take(alone, await sendByFile(lonely))
  await approve(alone, id)
  const gathered = await alone.handlers.batches.gather({ name: 'Lô một mình' })
  const own = batchSchema.parse(valueOf(gathered))
  expect(await alone.handlers.batches.ask({ batchId: own.id })).toMatchObject({
    failure: { code: 'batch/no-colleague' },
  })
})

it('holds the newest answer, in whatever order they come', async () => {
  const { first, second, batch } = await withTwoManagers()
  await take(second, await ask(first, batch))
  const older = await answer(second, batch, yes)
  await new Promise((resolve) => setTimeout(resolve, 5))
  const newer = await answer(second, batch, no)

  await take(first, newer)
  await take(first, older)
  expect(await get(first, batch)).toMatchObject({ state: 'draft', answer: { isConfirmed: false } })
})

it('loses a confirmation to a later no, until it was sent', async () => {
  const { first, second, batch } = await withTwoManagers()
  await take(second, await ask(first, batch))
  await take(first, await answer(second, batch, yes))
  expect(await get(first, batch)).toMatchObject({ state: 'confirmed' })
  await new Promise((resolve) => setTimeout(resolve, 5))

  await take(first, await answer(second, batch, no))
  expect(await get(first, batch)).toMatchObject({
    state: 'draft',
    answer: { isConfirmed: false, reason: no.reason },
  })
})
