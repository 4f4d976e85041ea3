import { useQuery } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** Every set of norms of this laptop, the newest first. */
export function useNormSets() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['norm-sets', 'of-campaigns'],
    queryFn: async () => valueOrThrow(await app.norms.list()),
  })
}
