import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { Assessment, AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { syncKey, useSyncStatus } from '../../client/use-sync-status.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** Whether sending is what comes next; until the laptop is enrolled, handing over the report is. */
export function useIsToSend({ state, isSample }: Assessment): boolean {
  const { data: status } = useSyncStatus()
  return state === 'signed_off' && !isSample && status?.enrolment.state === 'enrolled'
}

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
      const wanted = { filter: 'all', recordId: assessmentId, limit: 1 } as const
      return valueOrThrow(await app.sync.records(wanted))[0] ?? null
    },
    staleTime: 0,
  })
}
