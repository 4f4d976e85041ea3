import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'

import { CallFailedError } from './value-or-throw.ts'

/** How the last restore ended. */
export type RestoreOutcome = { readonly error: unknown }

/** Beside the status of the workspace, and like it not forgotten when the workspace is locked. */
const outcomeKey = ['workspace', 'restore-outcome'] as const

type Answer =
  { readonly ok: true } | { readonly ok: false; readonly failure: { readonly code: string } }

/**
 * Null until a backup was restored. A restore locks and opens the workspace, and with that takes down
 * the screen it was asked for on: its outcome is kept above them all.
 */
export function useRestoreOutcome() {
  const queryClient = useQueryClient()
  const { data } = useQuery<RestoreOutcome | null>({
    queryKey: outcomeKey,
    queryFn: skipToken,
    initialData: null,
    gcTime: Infinity,
  })
  return { outcome: data ?? null, forget: () => queryClient.setQueryData(outcomeKey, null) }
}

/** For `onSettled` of whatever restores. */
export function useKeepRestoreOutcome() {
  const queryClient = useQueryClient()
  return (answer: Answer | undefined, thrown: unknown): void => {
    const error = answer?.ok === false ? new CallFailedError(answer.failure) : thrown
    queryClient.setQueryData<RestoreOutcome>(outcomeKey, { error: error ?? null })
  }
}
