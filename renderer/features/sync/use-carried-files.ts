import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { syncKey } from '../../client/use-sync-status.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { saveMadeFile } from '../../ui/save-made-file.ts'

/** Null for all that waits. */
export type PickedRecords = readonly string[] | null

/** The association's batches in what waits; none at a mentor's laptop. */
export function useWaitingBatches() {
  const app = useAppClient()
  return useQuery({
    queryKey: [...syncKey, 'waiting-batches'],
    queryFn: async () => valueOrThrow(await app.carriedFiles.waitingBatches()),
    staleTime: 0,
  })
}

export function useWriteFiles() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: { readonly folder: string; readonly revIds: PickedRecords }) =>
      valueOrThrow(
        await app.carriedFiles.write({ folder: wanted.folder, revIds: toList(wanted.revIds) }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: syncKey }),
  })
}

export function useMakeFile() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (revIds: PickedRecords) =>
      valueOrThrow(await app.carriedFiles.make({ revIds: toList(revIds) })),
    onSuccess: saveMadeFile,
    onSettled: () => queryClient.invalidateQueries({ queryKey: syncKey }),
  })
}

export function usePreviewFile() {
  const app = useAppClient()
  return useMutation({
    mutationFn: async (bytes: Uint8Array<ArrayBuffer>) =>
      valueOrThrow(await app.carriedFiles.preview({ bytes })),
  })
}

/** Records, firms and assessments may all have changed. */
export function useApplyFile() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: { readonly previewId: string; readonly allowReplacing: boolean }) =>
      valueOrThrow(await app.carriedFiles.apply(wanted)),
    onSettled: () => queryClient.invalidateQueries(),
  })
}

function toList(revIds: PickedRecords): string[] | null {
  return revIds === null ? null : [...revIds]
}
