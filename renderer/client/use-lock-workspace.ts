import { useQueryClient, type QueryClient } from '@tanstack/react-query'

import type { WorkspaceStatus } from '#shared/domain/workspace/workspace.ts'

import { useAppClient } from './app-client.tsx'
import { flushUnsaved } from './unsaved-words.ts'
import { forgetWorkspace, workspaceStatusKey } from './use-workspace-status.ts'

/** However slow the store is, the key is dropped after this. */
const saveLimitMs = 2_000

/** Blanks the window at once, stores what was still being typed, then drops the key. */
export function useLockWorkspace(): () => void {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return () => {
    const status = queryClient.getQueryData<WorkspaceStatus>(workspaceStatusKey)
    const name = status?.state === 'open' ? status.profile.name : ''
    const locked: WorkspaceStatus = { state: 'locked', name, waitMs: 0 }
    const saved = flushUnsaved().then(() => changesSettled(queryClient))
    queryClient.setQueryData(workspaceStatusKey, locked)
    const lock = async () => {
      await Promise.race([saved, afterMs(saveLimitMs)])
      await app.workspace.lock()
    }
    void lock().finally(() => {
      forgetWorkspace(queryClient)
      void queryClient.invalidateQueries({ queryKey: workspaceStatusKey })
    })
  }
}

/** Resolves when no change that the window asked for is on its way. */
function changesSettled(queryClient: QueryClient): Promise<void> {
  if (queryClient.isMutating() === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = queryClient.getMutationCache().subscribe(() => {
      if (queryClient.isMutating() > 0) return
      stop()
      resolve()
    })
  })
}

function afterMs(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
