import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { AppClient } from '#shared/contract/app-contract.ts'
import type { NormSetSummary } from '#shared/domain/instruments/norm-set.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useLanguage } from '../../text/text-context.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'

const normsKey = ['norms'] as const

export type NormImport = Parameters<AppClient['norms']['import']>[0]

export function useNormSets() {
  const app = useAppClient()
  return useQuery({
    queryKey: [...normsKey, 'list'],
    queryFn: async () => valueOrThrow(await app.norms.list()),
  })
}

export function useNormSet(normSetId: NormSetSummary['id']) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...normsKey, normSetId],
    queryFn: async () => valueOrThrow(await app.norms.get({ normSetId })),
  })
}

/** Resolves with the result: faults are shown by cell. */
export function useImportNormSet() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (wanted: NormImport) => app.norms.import(wanted),
    onSuccess: async (result) => {
      if (result.ok) await queryClient.invalidateQueries({ queryKey: normsKey })
    },
  })
}

export function useNormTemplate() {
  const app = useAppClient()
  const language = useLanguage()
  return useMutation({
    mutationFn: async (instrumentId: string) =>
      saveMadeFile(valueOrThrow(await app.norms.template({ instrumentId, language }))),
  })
}
