import { useQuery } from '@tanstack/react-query'

import type { FirmId } from '#shared/domain/firms/firm.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** Every norm set of an instrument with its rows, and the firm whose code finds the row. */
export function useNormSets(instrumentId: string, firmId: FirmId) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['norm-sets-for-firm', instrumentId, firmId],
    queryFn: async () => {
      const firm = valueOrThrow(await app.firms.get({ firmId }))
      const summaries = valueOrThrow(await app.norms.list())
      const sets = await Promise.all(
        summaries
          .filter((summary) => summary.instrumentId === instrumentId)
          .map(async ({ id }) => valueOrThrow(await app.norms.get({ normSetId: id }))),
      )
      return { firm, sets: sets.filter((set) => set !== null) }
    },
    staleTime: 0,
  })
}
