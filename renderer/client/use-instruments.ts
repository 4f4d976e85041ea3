import { useQuery } from '@tanstack/react-query'

import { useAppClient } from './app-client.tsx'
import { valueOrThrow } from './value-or-throw.ts'

/** The sets of criteria, shipped with the application: read once. */
export function useInstruments() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['instruments'],
    queryFn: async () => valueOrThrow(await app.instruments.list()),
    staleTime: Infinity,
  })
}
