import { useQuery } from '@tanstack/react-query'

import type { FirmId } from '#shared/domain/firms/firm.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useIsAssociation } from '../../client/use-is-association.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** Names of contacts whose data is not to be used; managers alone restrict it, and see it marked. */
export function useRestrictedContacts(firmId: FirmId): ReadonlySet<string> {
  const app = useAppClient()
  const isManager = useIsAssociation()
  const { data } = useQuery({
    queryKey: ['firms', 'restricted', firmId],
    enabled: isManager,
    staleTime: 0,
    queryFn: async () => valueOrThrow(await app.personalData.listRestricted({ firmId })),
  })
  return new Set(data)
}
