import { useMutation, useQueryClient } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { syncKey } from '../../client/use-sync-status.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { saveMadeFile } from '../../ui/save-made-file.ts'

export function useEnrolByCode() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (typed: { readonly address: string; readonly code: string }) =>
      valueOrThrow(await app.enrolment.byCode(typed)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: syncKey }),
  })
}

export function useMakeRequest() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async () => valueOrThrow(await app.enrolment.makeRequest()),
    onSuccess: async (file) => {
      saveMadeFile(file)
      await queryClient.invalidateQueries({ queryKey: syncKey })
    },
  })
}

export function useReadCertificate() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (bytes: Uint8Array<ArrayBuffer>) =>
      valueOrThrow(await app.enrolment.readCertificate({ bytes })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: syncKey }),
  })
}

export function useReadRequest() {
  const app = useAppClient()
  return useMutation({
    mutationFn: async (bytes: Uint8Array<ArrayBuffer>) =>
      valueOrThrow(await app.enrolment.readRequest({ bytes })),
  })
}

export function useAnswerRequest() {
  const app = useAppClient()
  return useMutation({
    mutationFn: async (bytes: Uint8Array<ArrayBuffer>) =>
      valueOrThrow(await app.enrolment.answerRequest({ bytes })),
    onSuccess: saveMadeFile,
  })
}

export function useRenew() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async () => valueOrThrow(await app.enrolment.renew()),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: syncKey }),
  })
}
