import { keepPreviousData, useQuery } from '@tanstack/react-query'

import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { ReviewFilter, ReviewItem } from '#shared/domain/review/review-item.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { usePagedList } from '../../client/use-paged-list.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

export const reviewKey = ['review'] as const

/** The lines around what is visible. */
export function useReviewQueue(
  filter: ReviewFilter,
  visible: { readonly first: number; readonly last: number },
) {
  const app = useAppClient()
  return usePagedList({
    queryKey: [...reviewKey, 'page', filter],
    readPage: async (page) => valueOrThrow(await app.review.list({ filter, ...page })),
    firstVisible: visible.first,
    lastVisible: visible.last,
  })
}

/** How many lines stand in each state, and how many of the filtered ones carry each mark. */
export function useReviewCounts(filter: ReviewFilter) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...reviewKey, 'counts', filter],
    queryFn: async () => valueOrThrow(await app.review.list({ filter, offset: 0, limit: 1 })),
    placeholderData: keepPreviousData,
  })
}

/** As far down the queue as an assessment is looked for; beyond, the next one is the first. */
const lookedAt = 200

/** The line below this assessment, or the first; undefined when there is no other. */
export function useNextInQueue(
  filter: ReviewFilter,
  recordId: AssessmentId,
): ReviewItem | undefined {
  const app = useAppClient()
  const { data: rows = [] } = useQuery({
    queryKey: [...reviewKey, 'around', filter],
    queryFn: async () =>
      valueOrThrow(await app.review.list({ filter, offset: 0, limit: lookedAt })).rows,
  })
  const place = rows.findIndex((row) => row.recordId === recordId)
  const next = rows[place + 1] ?? rows[0]
  return next?.recordId === recordId ? undefined : next
}
