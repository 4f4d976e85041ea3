import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'

import type { AppEvent } from '#shared/contract/app-events.ts'

import { useAppEvent } from './use-app-event.ts'

type BackupFault = Extract<AppEvent, { kind: 'backup-tried' }>['fault']

const faultKey = ['backup-fault'] as const

/** Hears of every backup the app tries by itself; above all screens, so that none is missed. */
export function useFollowBackups(): void {
  const queryClient = useQueryClient()
  useAppEvent((event) => {
    if (event.kind === 'backup-tried') queryClient.setQueryData(faultKey, event.fault)
  })
}

/** Why the app could not back up by itself the last time it tried; null when it could. */
export function useBackupFault(): BackupFault {
  const { data } = useQuery<BackupFault>({
    queryKey: faultKey,
    queryFn: skipToken,
    initialData: null,
    gcTime: Infinity,
  })
  return data ?? null
}

/** Once a backup was made by hand, or when the notice is put away. */
export function useForgetBackupFault(): () => void {
  const queryClient = useQueryClient()
  return () => queryClient.setQueryData<BackupFault>(faultKey, null)
}
