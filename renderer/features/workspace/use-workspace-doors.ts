import { useMutation } from '@tanstack/react-query'

import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

import { useAppClient } from '../../client/app-client.tsx'

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
