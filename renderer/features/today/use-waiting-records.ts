import { useQuery } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { syncKey } from '../../client/use-sync-status.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

const readLimit = 500

/** Ids of what was given to the outbox and has not left this laptop. */
export function useWaitingRecords(): ReadonlySet<string> | undefined {
  const app = useAppClient()
  const { data } = useQuery({
    queryKey: [...syncKey, 'records', 'waiting', 'ids'],
    queryFn: async () => {
      const waiting = valueOrThrow(await app.sync.records({ filter: 'waiting', limit: readLimit }))
      const here = waiting.filter(({ carriage }) => carriage === 'queued' || carriage === 'packed')
      return new Set(here.map(({ recordId }) => recordId))
    },
    staleTime: 0,
  })
  return data
}
