import type { ReadDb } from '#core/database/schema.ts'
import type { ReviewItem } from '#shared/domain/review/review-item.ts'

import { findReviewItem } from './review-item-repository.ts'

/** Lines of the queue by record; those it does not have are absent. */
export async function findReviewItems(
  db: ReadDb,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, ReviewItem>> {
  const found = new Map<string, ReviewItem>()
  for (const recordId of recordIds) {
    const item = await findReviewItem(db, recordId)
    if (item) found.set(recordId, item)
  }
  return found
}
