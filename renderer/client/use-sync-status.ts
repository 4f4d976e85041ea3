import { useQuery, useQueryClient } from '@tanstack/react-query'

import { useAppClient } from './app-client.tsx'
import { useAppEvent } from './use-app-event.ts'
import { valueOrThrow } from './value-or-throw.ts'

/** Everything the window knows about syncing stands under this key. */
export const syncKey = ['sync'] as const

export function useSyncStatus() {
  const app = useAppClient()
  return useQuery({
    queryKey: [...syncKey, 'status'],
    queryFn: async () => valueOrThrow(await app.sync.status()),
    staleTime: 0,
  })
}

/** Everything that a sync in the background may change. */
const followed = [
  syncKey,
  ['assessments'],
  ['firms'],
  ['review'],
  ['review-comments'],
  ['received-assignments'],
  ['batches'],
  ['campaigns'],
] as const

/** Keeps true what a sync in the background changes: where records are, states, firms, the queue, campaigns. */
export function useFollowSync(): void {
  const queryClient = useQueryClient()
  useAppEvent((event) => {
    if (event.kind !== 'sync-changed') return
    for (const queryKey of followed) {
      void queryClient.invalidateQueries({ queryKey })
    }
  })
}
