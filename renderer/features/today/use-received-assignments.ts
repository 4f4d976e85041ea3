import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

const key = ['received-assignments'] as const

/** Always asked anew: a sync or a file may have brought more. */
export function useReceivedAssignments() {
  const app = useAppClient()
  return useQuery({
    queryKey: key,
    queryFn: async () => valueOrThrow(await app.receivedAssignments.list()),
    staleTime: 0,
  })
}

/** Starts the assessment, and opens it. */
export function useBeginAssignment() {
  const app = useAppClient()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (assignmentId: string) => app.receivedAssignments.begin({ assignmentId }),
    onSuccess: async (begun) => {
      if (!begun.ok) return
      await queryClient.invalidateQueries({ queryKey: ['assessments'] })
      void navigate(`/assessments/${begun.value.id}`)
    },
  })
}
