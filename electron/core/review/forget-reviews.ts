import type { WriteTx } from '#core/database/schema.ts'

import { deleteQueue } from './review-item-repository.ts'

/** Another association's queue is nobody's here any more; the history of decisions stays. */
export function forgetReviews(tx: WriteTx): Promise<void> {
  return deleteQueue(tx)
}
