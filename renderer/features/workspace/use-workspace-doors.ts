import { useMutation, useQuery } from '@tanstack/react-query'

import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useKeepRestoreOutcome } from '../../client/use-restore-outcome.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

type Wanted = { readonly profile: WorkspaceProfile; readonly passphrase: string }
type Recovery = { readonly recoveryCode: string; readonly newPassphrase: string }

/** The doors resolve with their result: each screen says what went wrong beside its field. */
export function useCreateWorkspace() {
  const app = useAppClient()
  return useMutation({ mutationFn: (wanted: Wanted) => app.workspace.create(wanted) })
}

export function useUnlockWorkspace() {
  const app = useAppClient()
  return useMutation({ mutationFn: (passphrase: string) => app.workspace.unlock({ passphrase }) })
}

export function useRecoverWorkspace() {
  const app = useAppClient()
  return useMutation({ mutationFn: (recovery: Recovery) => app.workspace.recover(recovery) })
}

/** What shows that the person may open the backup. */
export type OpensWith =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery-code'; readonly recoveryCode: string }

export function useBackupsAtDoor() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['backups', 'at-door'],
    queryFn: async () => valueOrThrow(await app.backups.list()),
    staleTime: 0,
  })
}

/** What goes wrong is said beside the backup; that it went well is said once the door is open. */
export function useRestoreAtDoor() {
  const app = useAppClient()
  const keepOutcome = useKeepRestoreOutcome()
  return useMutation({
    onSuccess: (result) => {
      if (result.ok) keepOutcome(result, null)
    },
    mutationFn: (wanted: { readonly backupId: string; readonly opensWith: OpensWith }) =>
      app.backups.restoreWhileLocked(wanted),
  })
}
