import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import { firmIdSchema, type FirmId } from '#shared/domain/firms/firm.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

const shownFirms = 8

export function useFirmSearch(text: string) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['firms', 'start-search', text],
    queryFn: async () =>
      valueOrThrow(
        await app.firms.search({
          filter: { ...everyFirm, text },
          offset: 0,
          limit: shownFirms,
        }),
      ).rows,
    placeholderData: (before) => before,
  })
}

/** The firm named in the address, or null when there is none. */
export function useChosenFirm(firmId: string | null) {
  const app = useAppClient()
  const parsed = firmIdSchema.safeParse(firmId)
  return useQuery({
    queryKey: ['firms', 'one', firmId],
    queryFn: async () =>
      parsed.success ? valueOrThrow(await app.firms.get({ firmId: parsed.data })) : null,
  })
}

export function useStartAssessment() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (start: {
      readonly firmId: FirmId
      readonly instrumentId: string
      readonly referenceYear: number
    }) => app.assessments.start(start),
    onSuccess: () =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey }) => ['assessments', 'firms'].includes(String(queryKey[0])),
      }),
  })
}
