import { useQuery } from '@tanstack/react-query'

import { useAppClient } from './app-client.tsx'
import { valueOrThrow } from './value-or-throw.ts'

/** Sector codes, wards, key sectors, programmes: shipped with the application, read once. */
export function useReferenceLists() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['reference-lists'],
    queryFn: async () => valueOrThrow(await app.reference.lists()),
    staleTime: Infinity,
  })
}
