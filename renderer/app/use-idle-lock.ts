import { useEffect, useEffectEvent } from 'react'

/** Long enough to read a result aloud, short enough for a laptop left open on a workbench. */
const idleLimitMs = 10 * 60_000
const lookEveryMs = 5_000
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Locks when nobody has touched the window for ten minutes; also finds out after the laptop slept. */
export function useIdleLock(lock: () => void): void {
  const lockNow = useEffectEvent(lock)
  useEffect(() => {
    let lastSignMs = Date.now()
    const note = () => {
      lastSignMs = Date.now()
    }
    const timer = setInterval(() => {
      if (Date.now() - lastSignMs >= idleLimitMs) lockNow()
    }, lookEveryMs)
    for (const sign of signsOfLife) window.addEventListener(sign, note, { passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, note)
    }
  }, [])
}
