import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { BatchFinding } from '#shared/domain/batches/batch-finding.ts'
import type { Batch, BatchId, BatchItem } from '#shared/domain/batches/batch.ts'
import { batchIdSchema } from '#shared/domain/batches/batch.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import { useLanguage } from '../../text/text-context.tsx'

export const batchesKey = ['batches'] as const

export function useBatches() {
  const app = useAppClient()
  return useQuery({
    queryKey: [...batchesKey, 'list'],
    queryFn: async () => valueOrThrow(await app.batches.list()),
    staleTime: 0,
  })
}

/** The batch named in the address; null when there is none. */
export function useBatch(batchId: string) {
  const app = useAppClient()
  const parsed = batchIdSchema.safeParse(batchId)
  return useQuery({
    queryKey: [...batchesKey, 'one', batchId],
    queryFn: async () => {
      if (!parsed.success) return null
      const found = await app.batches.get({ batchId: parsed.data })
      return !found.ok && found.failure.code === 'batch/not-found' ? null : valueOrThrow(found)
    },
    staleTime: 0,
  })
}

/** What can be done to batches; each ends with everything about them asked anew. */
export type BatchOrder =
  | { readonly do: 'gather'; readonly name: string }
  | { readonly do: 'gatherMore' | 'reopen' | 'resend'; readonly batchId: BatchId }
  | {
      readonly do: 'takeOut'
      readonly batchId: BatchId
      readonly recordIds: BatchItem['recordId'][]
    }
  | {
      readonly do: 'confirm'
      readonly batchId: BatchId
      readonly fullName: string
      readonly title: string
    }
  | {
      readonly do: 'send'
      readonly batchId: BatchId
      readonly acknowledged: BatchFinding['code'][]
    }

export function useBatchOrder(onDone?: (batch: Batch) => void) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  const { batches } = app
  const give = (order: BatchOrder) => {
    switch (order.do) {
      case 'gather':
        return batches.gather({ name: order.name })
      case 'takeOut':
        return batches.takeOut({ batchId: order.batchId, recordIds: order.recordIds })
      case 'confirm':
        return batches.confirm({
          ...{ batchId: order.batchId, fullName: order.fullName, title: order.title },
        })
      case 'send':
        return batches.send({ batchId: order.batchId, acknowledged: order.acknowledged })
      case 'gatherMore':
      case 'reopen':
      case 'resend':
        return batches[order.do]({ batchId: order.batchId })
    }
  }
  return useMutation({
    mutationFn: async (order: BatchOrder) => valueOrThrow<Batch>(await give(order)),
    onSuccess: (batch) => onDone?.(batch),
    onSettled: () => queryClient.invalidateQueries({ queryKey: batchesKey }),
  })
}

export function useDiscardBatch(onDone: () => void) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (batchId: BatchId) => valueOrThrow(await app.batches.discard({ batchId })),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: batchesKey }),
  })
}

export function useCoverSheet() {
  const app = useAppClient()
  const language = useLanguage()
  return useMutation({
    mutationFn: async (batchId: BatchId) =>
      valueOrThrow(await app.batches.cover({ batchId, language })),
    onSuccess: saveMadeFile,
  })
}

export function useTwoPersonRule() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (isOn: boolean) => valueOrThrow(await app.batches.setTwoPerson({ isOn })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: batchesKey }),
  })
}

export function useSyncNow() {
  const app = useAppClient()
  return useMutation({ mutationFn: async () => valueOrThrow(await app.sync.start()) })
}
