import { useQuery } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** How much was said of the assessments that were given back, by assessment. */
export function useCommentCounts() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['review-comments', 'counts'],
    queryFn: async () => {
      const counts = valueOrThrow(await app.reviewComments.counts())
      return new Map(counts.map((count) => [count.assessmentId, count]))
    },
    staleTime: 0,
  })
}
