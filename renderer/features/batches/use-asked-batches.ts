import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { batchIdSchema, type BatchId } from '#shared/domain/batches/batch.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { batchesKey } from './use-batches.ts'

/** Saves the file by which other managers are asked to confirm a batch. */
export function useAskColleagues() {
  const app = useAppClient()
  return useMutation({
    mutationFn: async (batchId: BatchId) => valueOrThrow(await app.batches.ask({ batchId })),
    onSuccess: saveMadeFile,
  })
}

export function useAskedBatches() {
  const app = useAppClient()
  return useQuery({
    queryKey: [...batchesKey, 'asked'],
    queryFn: async () => valueOrThrow(await app.batches.listAsked()),
    staleTime: 0,
  })
}

/** The colleague's batch named in the address; null when there is none. */
export function useAskedBatch(batchId: string) {
  const app = useAppClient()
  const parsed = batchIdSchema.safeParse(batchId)
  return useQuery({
    queryKey: [...batchesKey, 'asked', batchId],
    queryFn: async () => {
      if (!parsed.success) return null
      const found = await app.batches.getAsked({ batchId: parsed.data })
      return found.ok ? found.value : null
    },
    staleTime: 0,
  })
}

/** Signs an answer and saves the file that carries it back. */
export function useAnswerColleague(batchId: BatchId) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (answer: { readonly isConfirmed: boolean; readonly reason: string }) =>
      valueOrThrow(await app.batches.answer({ batchId, ...answer })),
    onSuccess: saveMadeFile,
    onSettled: () => queryClient.invalidateQueries({ queryKey: batchesKey }),
  })
}
