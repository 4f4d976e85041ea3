import { useQuery } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** Every campaign of the association with how far it has come. */
export function useCampaignRows() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['campaigns', 'list'],
    queryFn: async () => valueOrThrow(await app.campaigns.list()),
    staleTime: 0,
  })
}
