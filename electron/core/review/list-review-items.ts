import type { ReadDb } from '#core/database/schema.ts'
import type { MarkCounts } from '#shared/contract/review-contract.ts'
import {
  reviewMarks,
  type ReviewFilter,
  type ReviewItem,
  type ReviewMark,
} from '#shared/domain/review/review-item.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'

import {
  countQueue,
  listQueue,
  type QueueCounts,
  type QueuePage,
} from './review-queue-repository.ts'

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
  const rows = await listQueue(db, filter, page)
  const counts = await countQueue(db, filter)
  const left = counts.filter(({ marks }) => filter.marks.every((mark) => marks.includes(mark)))
  const having = (mark: ReviewMark) => sumOf(left.filter(({ marks }) => marks.includes(mark)))
  return {
    rows,
    total: sumOf(left),
    marks: Object.fromEntries(reviewMarks.map((mark) => [mark, having(mark)])) as MarkCounts,
    states: byState(await countQueue(db, { states: null, text: '' })),
  }
}

function byState(counts: QueueCounts): ReviewPage['states'] {
  const states: ReviewPage['states'] = {}
  for (const { state, count } of counts) states[state] = (states[state] ?? 0) + count
  return states
}

function sumOf(counts: QueueCounts): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
