import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { syncKey } from '../../client/use-sync-status.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import type { Choices } from './conflict-choice.ts'

/** Settled once the city has the choice; until then it stands among the open ones. */
export function useConflicts(settled: boolean) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...syncKey, 'conflicts', settled],
    queryFn: async () => valueOrThrow(await app.conflicts.list({ settled })),
    staleTime: 0,
  })
}

export function useSettleConflict() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: { readonly conflictId: string; readonly choices: Choices }) =>
      valueOrThrow(await app.conflicts.settle(wanted)),
    onSettled: () => queryClient.invalidateQueries(),
  })
}

export function useUndoConflict() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (conflictId: string) =>
      valueOrThrow(await app.conflicts.undo({ conflictId })),
    onSettled: () => queryClient.invalidateQueries(),
  })
}
