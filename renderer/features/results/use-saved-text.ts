import { useEffect, useRef, useState, type ChangeEvent } from 'react'

const pauseMs = 150

/**
 * A text field that is saved a moment after the last key, when it is left, and when it goes away.
 * While it holds something unsaved, what was saved elsewhere does not overwrite it.
 */
export function useSavedText(saved: string, onSave: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
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
  useEffect(() => flush, [])

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
