import { useQuery } from '@tanstack/react-query'

import { everyFirm } from '#shared/domain/firms/every-firm.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** Always asked anew: this place is opened to see how things stand. */
export function useAssessmentSummaries() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['assessments', 'list', 'every'],
    queryFn: async () =>
      valueOrThrow(await app.assessments.list({ firmId: null, states: null, limit: 500 })),
    staleTime: 0,
  })
}

export function useSomeFirms() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['firms', 'some'],
    queryFn: async () =>
      valueOrThrow(await app.firms.search({ filter: everyFirm, offset: 0, limit: 6 })),
    staleTime: 0,
  })
}
