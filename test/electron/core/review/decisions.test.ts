import { sql } from 'kysely'
import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import {
  appendDecision,
  isHistorySound,
  type StoredDecision,
} from '#core/review/review-decision-repository.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { isReviewTransition } from '#shared/domain/review/review-state.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'
import { testProfile, valueOf } from '#test/support/open-test-core.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

import { sign } from '../sync/enrolled-workspace.ts'
import { openTestCity } from '../sync/open-test-city.ts'
import { openManager, openMentorByFile, sendByFile, take } from './two-laptops.ts'

const decisionOf = (decisionId: string): StoredDecision => ({
  ...{ decisionId, recordId: 'r', revId: crypto.randomUUID(), decision: 'approve' },
  ...{ reviewerUserId: crypto.randomUUID(), reviewerName: 'Lê Thị Mười', remarks: [] },
  ...{ decidedAt: '2026-03-12T02:00:00.000Z', line: null, signed: null },
})

it('keeps decisions for ever, and finds out one that was altered outside the app', async () => {
  const db = await openTestDatabase()
  await db.transaction().execute(async (tx) => {
    for (const id of ['one', 'two', 'three']) await appendDecision(tx, decisionOf(id))
  })
  expect(await isHistorySound(db, 'r')).toBe(true)
  const alter = db.updateTable('review_decisions').set({ reviewer_name: 'Ai đó' })
  await expect(alter.execute()).rejects.toThrow('append-only')
  await expect(db.deleteFrom('review_decisions').execute()).rejects.toThrow('append-only')
  await sql`drop trigger review_decisions_stay`.execute(db)
  await alter.where('decision_id', '=', 'two').execute()
  expect(await isHistorySound(db, 'r')).toBe(false)
})

/** Whatever is asked, in whatever order, by a manager or in a mentor's workspace. */
it('never leaves the arrows of the states, whatever the window asks', async () => {
  const city = await openTestCity()
  const manager = await openManager(city)
  const mentor = await openMentorByFile(manager)
  const { id } = await startTestAssessment(mentor)
  await answer(mentor, id, 'cost', 1_000_000)
  await sign(mentor, id)
  valueOf(await mentor.handlers.sync.submit({ assessmentIds: [id] }))
  await take(manager, await sendByFile(mentor))
  const random = seededRandom(20_261_126)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  let before = await stateOf(manager, id)
  for (let turn = 0; turn < 60; turn++) {
    const role = pick(['association-manager', 'association-manager', 'mentor'] as const)
    const { item } = await read(manager, id)
    await manager.handlers.review.setTwoPerson({ isOn: random() < 0.5 })
    await manager.handlers.workspace.changeProfile({ ...testProfile, role })
    const decided = await manager.handlers.review.decide({
      recordId: id,
      revId: random() < 0.2 ? crypto.randomUUID() : item.revId,
      decision: pick(['approve', 'withdraw', random() < 0.1 ? 'return' : 'approve'] as const),
      remarks: random() < 0.5 ? [] : [{ inputKey: 'cost', criterion: null, text: 'Xem lại' }],
    })
    const after = await stateOf(manager, id)
    if (after !== before) expect(isReviewTransition(before, after)).toBe(true)
    if (!decided.ok) expect(after).toBe(before)
    if (role === 'mentor') expect(decided.ok).toBe(false)
    before = after
  }
  expect((await read(manager, id)).isHistorySound).toBe(true)
})

async function read(core: Core, recordId: AssessmentId) {
  await core.handlers.workspace.changeProfile({ ...testProfile, role: 'association-manager' })
  const read = valueOf(await core.handlers.review.get({ recordId }))
  return read
}

async function stateOf(core: Core, recordId: AssessmentId) {
  return (await read(core, recordId)).item.state
}
