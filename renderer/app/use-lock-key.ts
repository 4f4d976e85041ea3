import { useEffect, useEffectEvent } from 'react'

/** Ctrl+L, before the browser takes it for its address bar. */
export function useLockKey(lock: () => void): void {
  const lockNow = useEffectEvent(lock)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.code !== 'KeyL') return
      event.preventDefault()
      lockNow()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
