import { expect, it } from 'vitest'

import { listReviewItems } from '#core/review/list-review-items.ts'
import { refreshSector } from '#core/review/refresh-sector.ts'
import { everyReview } from '#shared/domain/review/every-review.ts'
import type { ReviewFilter } from '#shared/domain/review/review-item.ts'
import { fillWithReviews } from '#test/support/fill-with-reviews.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'
import { isFullSize, printFigure } from '#test/support/run-seed.ts'

const count = isFullSize ? 100_000 : 5_000
/** Of the processor: what else runs on the machine does not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const filters: Readonly<Record<string, ReviewFilter>> = {
  waiting: { ...everyReview, states: ['waiting', 'first_approval'] },
  everything: everyReview,
  marked: { ...everyReview, states: ['waiting'], marks: ['warnings', 'outlier'] },
  words: { ...everyReview, states: ['waiting', 'first_approval'], text: 'cơ khí 777' },
  nothing: { ...everyReview, states: ['returned'], text: 'không có đâu' },
}

it('answers the queue and its filters over many lines, and prints what they took', async () => {
  const db = await openTestDatabase()
  await fillWithReviews(db, count)
  const took: Record<string, string> = {}
  for (const [name, filter] of Object.entries(filters)) {
    const runs: number[] = []
    for (const offset of [0, 0, 2_000]) {
      const before = cpuMs()
      const page = await listReviewItems(db, { filter, offset, limit: 100 })
      runs.push(cpuMs() - before)
      expect(page.rows.length).toBeLessThanOrEqual(100)
      if (name === 'everything') expect(page.rows).toHaveLength(100)
    }
    took[name] = `${runs.map((ms) => ms.toFixed(0)).join('/')} ms`
    printFigure(name, { runs: took[name] })
  }
  const [first] = (await listReviewItems(db, { filter: everyReview, offset: 0, limit: 1 })).rows
  const before = cpuMs()
  await db.transaction().execute((tx) => refreshSector(tx, first!.recordId))
  took['outliers'] = `${(cpuMs() - before).toFixed(0)} ms`
  printFigure(`queue of ${String(count)}`, took)
})
