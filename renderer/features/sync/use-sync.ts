import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { AppEvent } from '#shared/contract/app-events.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useAppEvent } from '../../client/use-app-event.ts'
import { syncKey } from '../../client/use-sync-status.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

export const shownLimit = 500

export const recordFilters = ['all', 'waiting', 'association', 'city', 'attention'] as const
export type RecordFilter = (typeof recordFilters)[number]

export function useSyncRecords(filter: RecordFilter) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...syncKey, 'records', filter],
    queryFn: async () => valueOrThrow(await app.sync.records({ filter, limit: shownLimit })),
    staleTime: 0,
  })
}

export function useReceipts(revId: string) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...syncKey, 'receipts', revId],
    queryFn: async () => valueOrThrow(await app.sync.receipts({ revId })),
    staleTime: 0,
  })
}

type Order = 'start' | 'cancel' | 'allowReplacing'

/** Starts, stops or lets go on; what comes of it is told by events. */
export function useSyncOrder() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (order: Order) => valueOrThrow(await app.sync[order]()),
    onSettled: () => queryClient.invalidateQueries({ queryKey: syncKey }),
  })
}

export function useRetry() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (revId: string) => valueOrThrow(await app.sync.retry({ revId })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: syncKey }),
  })
}

export type SyncProgress = Extract<AppEvent, { readonly kind: 'sync-progress' }>

/** The newest word on how far the running sync is; null until it says something. */
export function useSyncProgress(): SyncProgress | null {
  const [progress, setProgress] = useState<SyncProgress | null>(null)
  useAppEvent((event) => {
    if (event.kind === 'sync-progress') setProgress(event)
  })
  return progress
}
