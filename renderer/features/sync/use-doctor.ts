import { useMutation, useQuery } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useLanguage } from '../../text/text-context.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'

/** Examined anew each time the place is opened, and when asked again; not under the key of syncing, so that nothing else sets it off. */
export function useDoctor() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['sync-doctor'],
    queryFn: async () => valueOrThrow(await app.sync.doctor()),
    gcTime: 0,
  })
}

export function useDoctorReport() {
  const app = useAppClient()
  const language = useLanguage()
  return useMutation({
    mutationFn: async () => valueOrThrow(await app.sync.doctorReport({ language })),
    onSuccess: saveMadeFile,
  })
}
