import type { AppDatabase } from '#core/database/schema.ts'
import { storeReviewItem, type NewReviewItem } from '#core/review/review-item-repository.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'

import { seededRandom } from './seeded-random.ts'

const states: readonly ReviewState[] = [
  ...(['waiting', 'waiting', 'waiting', 'first_approval', 'returned'] as const),
  ...(['approved', 'batched', 'accepted', 'accepted', 'refused'] as const),
]

/** So many lines of the queue, as a busy association of years would have them. */
export async function fillWithReviews(
  db: AppDatabase,
  count: number,
  changed: Partial<NewReviewItem> = {},
): Promise<void> {
  const random = seededRandom(7)
  const upTo = (limit: number) => Math.floor(random() * limit)
  await db.transaction().execute(async (tx) => {
    for (let at = 0; at < count; at++) {
      const total = 20 + upTo(70)
      await storeReviewItem(tx, {
        ...{ record_id: crypto.randomUUID(), rev_id: crypto.randomUUID() },
        ...{ firm_id: crypto.randomUUID(), tax_code: null, division: String(10 + upTo(24)) },
        firm_name: `Công ty TNHH Cơ khí số ${String(at)}`,
        ...{ mentor_user_id: crypto.randomUUID(), mentor_name: 'Nguyễn Văn An' },
        ...{ instrument_sha256: 'a'.repeat(64), reference_year: 2026, visited_on: null },
        arrived_at: new Date(Date.UTC(2026, 0, 1) + upTo(300 * 86_400_000)).toISOString(),
        ...{ revision_number: 1, total_min: total, total_max: total + upTo(2) * upTo(10) },
        ...{ synchrony_min: 0.3, synchrony_max: 0.5, class_lowest: 'B', class_highest: 'C' },
        ...{ warning_count: upTo(3), open_range_count: upTo(4), hand_fixed_count: upTo(2) },
        ...{ weak_evidence_percent: upTo(101), is_outlier: upTo(2) },
        ...{ changed_after_signature: upTo(2), state: states[upTo(states.length)]! },
        ...changed,
      })
    }
  })
}
