import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { batchIdSchema } from '#shared/domain/batches/batch.ts'
import { valueOf } from '#test/support/open-test-core.ts'

import { makeSubmitted, syncOnce } from '../sync/enrolled-workspace.ts'
import { openTestCity } from '../sync/open-test-city.ts'
import { openManager, openMentorByFile, sendByFile, take } from './two-laptops.ts'

/** Two managers who both hold what a mentor sent by file. */
async function withTwoManagers() {
  const city = await openTestCity()
  const [first, second] = [await openManager(city), await openManager(city)]
  for (const chain of city.chains.values()) city.tell('certificate', { chain })
  await syncOnce(first)
  await syncOnce(second)
  const mentor = await openMentorByFile(first)
  const { id: introducing } = await makeSubmitted(mentor)
  const { id } = await makeSubmitted(mentor)
  const file = await sendByFile(mentor)
  await take(first, file)
  // The second learns who the mentor is with a first approval of another assessment.
  await setTwoPerson(first, true)
  await approve(first, introducing)
  await take(second, await approvalFile(first, introducing))
  await setTwoPerson(first, false)
  await take(second, file)
  return { city, first, second, id }
}

const setTwoPerson = async ({ handlers }: Core, isOn: boolean) =>
  valueOf(await handlers.review.setTwoPerson({ isOn }))

async function decide(core: Core, recordId: AssessmentId, decision: 'approve' | 'withdraw') {
  const { review } = core.handlers
  const { revId } = valueOf(await review.get({ recordId })).item
  return review.decide({ recordId, revId, decision, remarks: [] })
}

async function approve(core: Core, recordId: AssessmentId) {
  return valueOf(await decide(core, recordId, 'approve')).state
}

async function approvalFile({ handlers }: Core, recordId: AssessmentId): Promise<Uint8Array> {
  return valueOf(await handlers.review.makeApprovalFile({ recordId })).bytes
}

async function stateOf({ handlers }: Core, recordId: AssessmentId) {
  return valueOf(await handlers.review.get({ recordId })).item.state
}

it('sends its own approval in the batch, though a colleague’s first approval came after it', async () => {
  const { city, first, second, id } = await withTwoManagers()
  await setTwoPerson(second, true)
  expect(await approve(second, id)).toBe('first_approval')
  expect(await approve(first, id)).toBe('approved')
  await take(first, await approvalFile(second, id))
  expect(await stateOf(first, id)).toBe('approved')

  const { batches } = first.handlers
  const batch = valueOf(await batches.gather({ name: 'Lô một' }))
  const acknowledged = batch.items.flatMap(({ findings }) => findings.map(({ code }) => code))
  valueOf(await batches.send({ batchId: batchIdSchema.parse(batch.id), acknowledged }))
  await syncOnce(first)

  const sent = [...city.batches.values()].flatMap(({ records }) => records)
  const approvals = sent.flatMap(({ kind, body }) =>
    kind === 'review' && body && 'targetRevId' in body ? [body] : [],
  )
  expect(approvals).toContainEqual(
    expect.objectContaining({ assessmentId: id, decision: 'approve' }),
  )
})

it('takes back one’s own approval and not the colleague’s that came after it', async () => {
  const { first, second, id } = await withTwoManagers()
  await setTwoPerson(second, true)
  await approve(second, id)
  await approve(first, id)
  await take(first, await approvalFile(second, id))

  expect(valueOf(await decide(first, id, 'withdraw')).state).toBe('first_approval')
  await setTwoPerson(first, true)
  expect(await approve(first, id)).toBe('approved')
})

it('lets either give the second approval when both gave the first, apart from each other', async () => {
  const { first, second, id } = await withTwoManagers()
  for (const manager of [first, second]) {
    await setTwoPerson(manager, true)
    expect(await approve(manager, id)).toBe('first_approval')
    expect(await decide(manager, id, 'approve')).toMatchObject({
      failure: { code: 'review/same-person' },
    })
  }
  await take(first, await approvalFile(second, id))

  expect(await stateOf(first, id)).toBe('first_approval')
  expect(await approve(first, id)).toBe('approved')
})
