import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { useForgetBackupFault } from '../../client/use-backup-fault.ts'
import { useKeepRestoreOutcome } from '../../client/use-restore-outcome.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

const backupsKey = ['backups'] as const

export function useBackups() {
  const app = useAppClient()
  return useQuery({
    queryKey: backupsKey,
    queryFn: async () => valueOrThrow(await app.backups.list()),
    staleTime: 0,
  })
}

/** Undefined until the host has said it. */
export function useHomeFolder(): string | undefined {
  const app = useAppClient()
  const { data } = useQuery({
    queryKey: ['host', 'about'],
    queryFn: async () => valueOrThrow(await app.host.about()),
  })
  return data?.homeFolder
}

export function useMakeBackup() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  const forgetFault = useForgetBackupFault()
  return useMutation({
    mutationFn: async () => valueOrThrow(await app.backups.make()),
    onSuccess: () => {
      forgetFault()
      return queryClient.invalidateQueries({ queryKey: backupsKey })
    },
  })
}

/** Everything the window knew may have changed with a restore; how it ended is said by the shell. */
export function useRestoreBackup() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  const keepOutcome = useKeepRestoreOutcome()
  return useMutation({
    mutationFn: (backupId: string) => app.backups.restore({ backupId }),
    onSettled: keepOutcome,
    onSuccess: async (result) => {
      if (result.ok) await queryClient.invalidateQueries()
    },
  })
}
