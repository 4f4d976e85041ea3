import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { FirmDetails, FirmId } from '#shared/domain/firms/firm.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import type { FirmFormSubject } from './use-firm-draft.ts'

export function useFirm(firmId: FirmId) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['firms', 'one', firmId],
    queryFn: async () => valueOrThrow(await app.firms.get({ firmId })),
  })
}

export function useFirmAssessments(firmId: FirmId) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['assessments', 'of-firm', firmId],
    queryFn: async () =>
      valueOrThrow(await app.assessments.list({ firmId, states: null, limit: 100 })),
    staleTime: 0,
  })
}

/** Resolves with the result: the form shows each failure beside its field. */
export function useSaveFirm({ firmId, version }: FirmFormSubject) {
  const app = useAppClient()
  return useChange((details: FirmDetails) =>
    firmId === null || version === null
      ? app.firms.add(details)
      : app.firms.change({ firmId, version, details }),
  )
}

export function useRemoveFirm() {
  const app = useAppClient()
  return useChange((firmId: FirmId) => app.firms.remove({ firmId }))
}

export function useRestoreFirm() {
  const app = useAppClient()
  return useChange((firmId: FirmId) => app.firms.restore({ firmId }))
}

/** A change after which every list and page of firms is read anew, those of campaigns too. */
export function useChange<Input, Answer extends { readonly ok: boolean }>(
  change: (input: Input) => Promise<Answer>,
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => change(input),
    onSuccess: async (result) => {
      if (!result.ok) return
      void queryClient.invalidateQueries({ queryKey: ['campaigns'] })
      await queryClient.invalidateQueries({ queryKey: ['firms'] })
    },
  })
}
