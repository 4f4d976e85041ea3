import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { Language } from '#shared/kit/words.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import type { OpensWith } from './use-workspace-doors.ts'

type Wanted = {
  readonly opensWith: OpensWith | { readonly kind: 'open' }
  readonly fillsFromBackup: boolean
}

/** Opens the workspace, which takes down the screen it was asked for on: the report is read anew. */
export function useSalvage() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (wanted: Wanted) => app.salvage.run(wanted),
    onSuccess: async (result) => {
      if (result.ok) await queryClient.invalidateQueries()
    },
  })
}

export function useStopSalvage(): () => void {
  const app = useAppClient()
  return () => void app.salvage.stop()
}

export function useSalvageReport() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['salvage', 'report'],
    queryFn: async () => valueOrThrow(await app.salvage.report()),
    staleTime: 0,
  })
}

export function useSaveReport() {
  const app = useAppClient()
  return useMutation({
    mutationFn: async (language: Language) => {
      const file = valueOrThrow(await app.salvage.exportReport({ language }))
      if (file) saveMadeFile(file)
    },
  })
}
