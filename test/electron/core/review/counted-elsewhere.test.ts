import { expect, it } from 'vitest'

import { openInstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import { readChangeCount } from '#core/database/read-change-count.ts'
import { setReviewState } from '#core/review/review-item-repository.ts'
import { takeDecision } from '#core/review/take-decision.ts'
import type { EvidenceFiles } from '#core/evidence/evidence-files.ts'
import { takeArrivals } from '#test/support/arrived-assessments.ts'
import { contentOf } from '#test/support/arrived-content.ts'
import { fillWithReviews } from '#test/support/fill-with-reviews.ts'
import { everyTarget, openCampaignCore, withCapacity } from '#test/support/open-campaign-core.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { knownCases } from '#test/support/tt17.ts'

const evidence = { has: () => true } as Partial<EvidenceFiles> as EvidenceFiles

it('takes over that the city counts what was returned here, a colleague having approved it first', async () => {
  const db = await openTestDatabase()
  await fillWithReviews(db, 1, { state: 'returned' })
  const item = await db.selectFrom('review_items').selectAll().executeTakeFirstOrThrow()
  const body = {
    ...{ assessmentId: item.record_id, targetRevId: item.rev_id },
    ...{ decision: 'approve', comments: [] },
  }
  const author = { userId: crypto.randomUUID(), userName: 'Lê Thị Hai', at: '2026-03-01T00:00:00Z' }

  await db.transaction().execute((tx) =>
    takeDecision({ shelf: openInstrumentShelf(), evidence }, tx, {
      ...{ decisionId: crypto.randomUUID(), body: body as never, author, stage: 'city' },
    }),
  )

  const { state } = await db.selectFrom('review_items').select('state').executeTakeFirstOrThrow()
  expect(state).toBe('accepted')
})

it('ends an assignment when its assessment counts at the city from the start', async () => {
  const core = await openCampaignCore()
  await core.addMentor({ fullName: 'Trần Văn Cơ', ...withCapacity(3) })
  const campaignId = await core.addCampaign()
  const firmId = await core.addFirm({ name: 'Cơ khí Đức Thắng' })
  valueOf(await core.campaigns.addFirms({ campaignId, firmIds: [firmId] }))
  valueOf(await core.assignments.propose({ campaignId }))
  valueOf(await core.assignments.acceptAll({ campaignId }))
  const [known] = Object.values(knownCases)
  if (!known) throw new Error('No case is known')

  await takeArrivals({ db: core.firms.db, shelf: openInstrumentShelf(), evidence }, [
    {
      ...{ firmId, mentor: { userId: crypto.randomUUID(), userName: 'Trần Văn Cơ' } },
      ...{ content: contentOf(known), arrivedAt: '2026-03-10T00:00:00.000Z', isAccepted: true },
    },
  ])

  const page = { campaignId, filter: everyTarget, offset: 0, limit: 10 }
  const [row] = valueOf(await core.campaigns.targets(page)).rows
  expect(row).toMatchObject({ stage: 'accepted', assignment: { state: 'done' } })
})

it('counts a change of the queue whatever the sums of what stands there come to', async () => {
  const db = await openTestDatabase()
  await fillWithReviews(db, 4, { arrived_at: '2026-03-10T00:00:00.000Z', state: 'waiting' })
  const items = await db.selectFrom('review_items').select('record_id').orderBy('rowid').execute()
  const set = (places: readonly number[], state: 'approved' | 'waiting') =>
    db.transaction().execute(async (tx) => {
      for (const place of places) await setReviewState(tx, items[place]?.record_id ?? '', state)
    })
  await set([0, 3], 'approved')
  const before = await readChangeCount(db, 'review')

  await set([0, 3], 'waiting')
  await set([1, 2], 'approved')

  expect(await readChangeCount(db, 'review')).toBeGreaterThan(before)
})
