import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

import { createDraftKeeper, type DraftKeeper, type DraftState } from './draft-keeper.ts'
import { registerUnsaved } from './unsaved-words.ts'

/**
 * Keeps what is typed into a form while it is open, and what waits when it is left or locked. `store`
 * is the one of the first render; it stores a draft, or takes it away, and answers when it was kept.
 */
export function useDraftKeeper<Draft extends FieldValues>(
  form: UseFormReturn<Draft>,
  saved: Draft,
  store: (draft: Draft | null) => Promise<string | null>,
): { readonly keeper: DraftKeeper<Draft>; readonly state: DraftState } {
  const [state, setState] = useState<DraftState>({ kind: 'nothing-typed' })
  const [keeper] = useState(() => createDraftKeeper({ saved, store, onState: setState }))

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
