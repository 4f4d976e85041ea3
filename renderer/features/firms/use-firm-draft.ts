import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'

import type { FirmId } from '#shared/domain/firms/firm.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useDraftKeeper } from '../../client/use-draft-keeper.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import type { FirmFormValues } from './firm-form-values.ts'

/** Which form a draft is of, and the version of the firm it is typed over. */
export type FirmFormSubject = {
  readonly firmId: FirmId | null
  readonly version: number | null
}

const draftKey = (firmId: FirmId | null) => ['firm-drafts', firmId] as const

/** What an earlier visit to this form left behind; read anew at each visit. */
export function useFirmDraft(firmId: FirmId | null) {
  const app = useAppClient()
  return useQuery({
    queryKey: draftKey(firmId),
    queryFn: async () => valueOrThrow(await app.firmDrafts.get({ firmId })),
    staleTime: 0,
    gcTime: 0,
  })
}

export function useDiscardFirmDraft(firmId: FirmId | null) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async () => valueOrThrow(await app.firmDrafts.discard({ firmId })),
    onSuccess: () => queryClient.setQueryData(draftKey(firmId), null),
  })
}

/** Keeps what is typed into the form while it is open, and what waits when it is left or locked. */
export function useFirmDraftKeeper(
  form: UseFormReturn<FirmFormValues>,
  { firmId, version }: FirmFormSubject,
  saved: FirmFormValues,
) {
  const app = useAppClient()
  return useDraftKeeper(form, saved, async (draft) => {
    if (draft !== null) {
      return valueOrThrow(await app.firmDrafts.keep({ firmId, version, draft })).keptAt
    }
    valueOrThrow(await app.firmDrafts.discard({ firmId }))
    return null
  })
}
