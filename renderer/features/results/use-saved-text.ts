import { useEffect, useRef, useState, type ChangeEvent } from 'react'

import { registerUnsaved } from '../../client/unsaved-words.ts'

const pauseMs = 150

/**
 * A text field that is saved a moment after the last key, when it is left, and when it goes away.
 * While it holds something unsaved, what was saved elsewhere does not overwrite it.
 */
export function useSavedText(saved: string, onSave: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  // Once stored, what stands there is what is stored, also when it changes elsewhere.
  if (typed !== null && typed === saved) setTyped(null)
  const pending = useRef<{ readonly text: string; readonly timer: number } | null>(null)
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  })

  const flush = () => {
    if (pending.current === null) return
    clearTimeout(pending.current.timer)
    const { text } = pending.current
    pending.current = null
    save.current(text)
  }
  const drop = () => {
    if (pending.current !== null) clearTimeout(pending.current.timer)
    pending.current = null
  }
  useEffect(() => {
    const release = registerUnsaved({ flush, drop })
    return () => {
      release()
      flush()
    }
  }, [])

  return {
    value: typed ?? saved,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const text = event.currentTarget.value
      setTyped(text)
      if (pending.current) clearTimeout(pending.current.timer)
      pending.current = { text, timer: window.setTimeout(flush, pauseMs) }
    },
    onBlur: () => {
      flush()
    },
  }
}
