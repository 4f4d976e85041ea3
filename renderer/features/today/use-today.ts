import { useQuery } from '@tanstack/react-query'

import type { FirmFilter } from '#shared/domain/firms/firm.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

const everyFirm: FirmFilter = {
  text: '',
  wardCode: null,
  vsicPrefix: null,
  keySectorId: null,
  sizeClass: null,
  assessed: 'any',
}

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

export function useInstruments() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['instruments'],
    queryFn: async () => valueOrThrow(await app.instruments.list()),
    staleTime: Infinity,
  })
}
