/** How much of what was typed would be there after a power cut. */
export type DraftState =
  | { readonly kind: 'nothing-typed' }
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'not-kept' }

/** Keeps what is typed into a form as a draft. */
export type DraftKeeper<Draft> = {
  /** Call at every change. */
  readonly noteValues: (values: Draft) => void
  /** Sends what waits; resolves once it is stored, or cannot be for now. */
  readonly flush: () => Promise<void>
  /** Sends nothing any more. */
  readonly drop: () => void
  readonly isWaiting: () => boolean
}

const pauseMs = 400

/** Stores what is typed a moment after the last key; typed back to what is saved, there is no draft. */
export function createDraftKeeper<Draft>(options: {
  readonly saved: Draft
  /** Stores a draft, or takes it away, and answers when it was kept. */
  readonly store: (draft: Draft | null) => Promise<string | null>
  readonly onState: (state: DraftState) => void
}): DraftKeeper<Draft> {
  const saved = JSON.stringify(options.saved)
  let noted: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isPending = false
  let isDropped = false
  let sending = Promise.resolve()

  const send = async () => {
    if (!isPending || isDropped) return
    isPending = false
    const draft = noted === null || noted === saved ? null : (JSON.parse(noted) as Draft)
    try {
      const at = await options.store(draft)
      options.onState(at === null ? { kind: 'nothing-typed' } : { kind: 'kept', at })
    } catch {
      isPending = true
      options.onState({ kind: 'not-kept' })
    }
  }
  const flush = () => {
    clearTimeout(timer)
    // One after another, so that an older draft never overtakes a newer one.
    sending = sending.then(send)
    return sending
  }

  return {
    noteValues: (values) => {
      const text = JSON.stringify(values)
      if (isDropped || text === (noted ?? saved)) return
      noted = text
      isPending = true
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pauseMs)
    },
    flush,
    drop: () => {
      isDropped = true
      clearTimeout(timer)
    },
    isWaiting: () => isPending && !isDropped,
  }
}
