import { sql } from 'kysely'
import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import {
  appendDecision,
  isHistorySound,
  type StoredDecision,
} from '#core/review/review-decision-repository.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
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

/** What each decision may do, written down by hand; `approve` is the first of two where two are asked for. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  approve: ['waiting first_approval', 'waiting approved', 'first_approval approved'],
  // Of two approvals the second is taken back, and the first stays.
  withdraw: ['approved waiting', 'approved first_approval'],
  return: ['waiting returned', 'first_approval returned'],
}

const wanted = [
  'waiting approved',
  'waiting first_approval',
  'first_approval approved',
  'first_approval returned',
  'approved waiting',
  'approved first_approval',
  'workspace/not-your-role',
  'review/outdated',
  'review/nothing-said',
  'review/closed approved',
  'review/closed returned',
  'review/same-person',
]

/** A manager with assessments that came by file and wait. */
async function withWaiting(count: number) {
  const manager = await openManager(await openTestCity())
  const mentor = await openMentorByFile(manager)
  const ids: AssessmentId[] = []
  for (let made = 0; made < count; made += 1) {
    const { id } = await startTestAssessment(mentor)
    await answer(mentor, id, 'cost', 1_000_000)
    await sign(mentor, id)
    ids.push(id)
  }
  valueOf(await mentor.handlers.sync.submit({ assessmentIds: ids }))
  await take(manager, await sendByFile(mentor))
  return { manager, ids }
}

/** Everything the window can see of an assessment in the queue, and what waits to be sent. */
async function readAll(core: Core, recordId: AssessmentId) {
  const all = await read(core, recordId)
  return { all, outbox: valueOf(await core.handlers.sync.records({ filter: 'all', limit: 100 })) }
}

/** Whatever is asked, in whatever order, by a manager or in a mentor's workspace. */
it('never leaves the arrows of the states, whatever the window asks', async () => {
  const { manager, ids } = await withWaiting(4)
  const random = seededRandom(20_261_126)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const reached = new Set<string>()
  for (let turn = 0; turn < 160; turn++) {
    const id = pick(ids)
    await manager.handlers.review.setTwoPerson({ isOn: random() < 0.5 })
    const before = await readAll(manager, id)
    const role = pick(['association-manager', 'association-manager', 'mentor'] as const)
    const decision = pick(['approve', 'approve', 'withdraw', 'withdraw', rarely()] as const)
    await manager.handlers.workspace.changeProfile({ ...testProfile, role })
    const decided = await manager.handlers.review.decide({
      recordId: id,
      revId: random() < 0.1 ? crypto.randomUUID() : before.all.item.revId,
      decision,
      remarks: random() < 0.5 ? [] : [{ inputKey: 'cost', criterion: null, text: 'Xem lại' }],
    })
    const after = await readAll(manager, id)
    if (role === 'mentor') expect(decided.ok).toBe(false)
    const move = `${before.all.item.state} ${after.all.item.state}`
    if (decided.ok) expect(allowed[decision]).toContain(move)
    else expect(after).toEqual(before)
    reached.add(decided.ok ? move : wordsOf(decided.failure))
    expect(after.all.isHistorySound).toBe(true)
  }
  expect(
    wanted.filter((words) => !reached.has(words)),
    'was never met',
  ).toEqual([])

  function rarely() {
    return random() < 0.3 ? ('return' as const) : ('approve' as const)
  }
}, 60_000)

function wordsOf(failure: { readonly code: string; readonly state?: string }): string {
  return [failure.code, failure.state].filter(Boolean).join(' ')
}

async function read(core: Core, recordId: AssessmentId) {
  await core.handlers.workspace.changeProfile({ ...testProfile, role: 'association-manager' })
  const read = valueOf(await core.handlers.review.get({ recordId }))
  return read
}
