import type { ReadDb } from '#core/database/schema.ts'
import type { MarkCounts } from '#shared/contract/review-contract.ts'
import type { ReviewFilter, ReviewItem } from '#shared/domain/review/review-item.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'

import { countByState, countQueue, listQueue, type QueuePage } from './review-queue-repository.ts'

export type ReviewPage = {
  readonly rows: ReviewItem[]
  readonly total: number
  readonly marks: MarkCounts
  readonly states: Partial<Record<ReviewState, number>>
}

/** A page of the queue, the longest waiting first, with the counts its filters show. */
export async function listReviewItems(
  db: ReadDb,
  { filter, ...page }: QueuePage & { readonly filter: ReviewFilter },
): Promise<ReviewPage> {
  return {
    rows: await listQueue(db, filter, page),
    ...(await countQueue(db, filter)),
    states: await countByState(db),
  }
}
