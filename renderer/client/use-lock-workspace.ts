import { useQueryClient } from '@tanstack/react-query'

import type { WorkspaceStatus } from '#shared/domain/workspace/workspace.ts'

import { useAppClient } from './app-client.tsx'
import { forgetWorkspace, workspaceStatusKey } from './use-workspace-status.ts'

/** Blanks the window first, then drops the key: nobody waits to be safe. */
export function useLockWorkspace(): () => void {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return () => {
    const status = queryClient.getQueryData<WorkspaceStatus>(workspaceStatusKey)
    const name = status?.state === 'open' ? status.profile.name : ''
    const locked: WorkspaceStatus = { state: 'locked', name, waitMs: 0 }
    queryClient.setQueryData(workspaceStatusKey, locked)
    forgetWorkspace(queryClient)
    void app.workspace
      .lock()
      .finally(() => queryClient.invalidateQueries({ queryKey: workspaceStatusKey }))
  }
}
