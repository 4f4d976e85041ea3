import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { WhereToLook } from '#shared/contract/updates-contract.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

const stateKey = ['updates', 'state'] as const

export function useUpdateState() {
  const app = useAppClient()
  return useQuery({
    queryKey: stateKey,
    queryFn: async () => valueOrThrow(await app.updates.state()),
    staleTime: 0,
  })
}

/** Resolves with the result: that nobody answers is said in words. */
export function useLookForUpdates() {
  const app = useAppClient()
  return useMutation({
    mutationFn: (where: WhereToLook) => app.updates.look({ where }),
  })
}

/** Resolves with the result: what was refused is said in words. */
export function useStageUpdate() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (updateId: string) => app.updates.stage({ updateId }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: stateKey }),
  })
}

export function useInstallUpdate() {
  const app = useAppClient()
  return useMutation({ mutationFn: (version: string) => app.updates.install({ version }) })
}
