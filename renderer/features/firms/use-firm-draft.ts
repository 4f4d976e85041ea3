import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'

import type { FirmId } from '#shared/domain/firms/firm.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { registerUnsaved } from '../../client/unsaved-words.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { createDraftKeeper, type DraftKeeper, type DraftState } from './draft-keeper.ts'
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
export function useDraftKeeper(
  form: UseFormReturn<FirmFormValues>,
  { firmId, version }: FirmFormSubject,
  saved: FirmFormValues,
): { readonly keeper: DraftKeeper; readonly state: DraftState } {
  const app = useAppClient()
  const [state, setState] = useState<DraftState>({ kind: 'nothing-typed' })
  const [keeper] = useState(() =>
    createDraftKeeper({
      saved,
      store: async (draft) => {
        if (draft !== null) {
          return valueOrThrow(await app.firmDrafts.keep({ firmId, version, draft })).keptAt
        }
        valueOrThrow(await app.firmDrafts.discard({ firmId }))
        return null
      },
      onState: setState,
    }),
  )

  const { subscribe } = form
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => keeper.noteValues(values),
      }),
    [subscribe, keeper],
  )
  useEffect(() => {
    const release = registerUnsaved(keeper)
    const flush = () => void keeper.flush()
    const keepOpenWhileWaiting = (event: BeforeUnloadEvent) => {
      if (!keeper.isWaiting()) return
      flush()
      event.preventDefault()
    }
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('beforeunload', keepOpenWhileWaiting)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('beforeunload', keepOpenWhileWaiting)
      void keeper.flush().finally(release)
    }
  }, [keeper])

  return { keeper, state }
}
