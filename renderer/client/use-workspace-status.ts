import { useQuery, useQueryClient } from '@tanstack/react-query'

import type { WorkspaceStatus } from '#shared/domain/workspace/workspace.ts'

import { useAppClient } from './app-client.tsx'
import { dropUnsaved } from './unsaved-words.ts'
import { useAppEvent } from './use-app-event.ts'
import { valueOrThrow } from './value-or-throw.ts'

export const workspaceStatusKey = ['workspace', 'status'] as const

export function useWorkspaceStatus() {
  const app = useAppClient()
  return useQuery({
    queryKey: workspaceStatusKey,
    queryFn: async () => valueOrThrow(await app.workspace.status()),
    staleTime: Infinity,
  })
}

/** Keeps the status true when the application opens or locks the workspace by itself. */
export function useFollowWorkspaceStatus(): void {
  const queryClient = useQueryClient()
  useAppEvent((event) => {
    if (event.kind !== 'workspace-changed') return
    queryClient.setQueryData<WorkspaceStatus>(workspaceStatusKey, event.status)
    if (event.status.state !== 'open') forgetWorkspace(queryClient)
  })
}

/** Nothing of a locked workspace may stay in the window's memory: read, typed or on its way. */
export function forgetWorkspace(queryClient: ReturnType<typeof useQueryClient>): void {
  dropUnsaved()
  queryClient.getMutationCache().clear()
  queryClient.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'workspace' && queryKey[0] !== 'preferences',
  })
}
