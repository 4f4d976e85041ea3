import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { syncKey } from '../../client/use-sync-status.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

const newestLimit = 500

/** Puts a signed assessment into the queue, with its firm. */
export function useSubmit() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (assessmentId: AssessmentId) =>
      valueOrThrow(await app.sync.submit({ assessmentIds: [assessmentId] })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['assessments'] })
      await queryClient.invalidateQueries({ queryKey: syncKey })
    },
  })
}

/** The newest revision of the assessment that was given to the queue; null when none was. */
export function useSentRecord(assessmentId: AssessmentId) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...syncKey, 'record-of', assessmentId],
    queryFn: async () => {
      const records = valueOrThrow(await app.sync.records({ filter: 'all', limit: newestLimit }))
      return records.find(({ recordId }) => recordId === assessmentId) ?? null
    },
    staleTime: 0,
  })
}
