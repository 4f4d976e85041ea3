import { useEffect, useEffectEvent, useState } from 'react'

import { useAppClient } from '../client/app-client.tsx'
import { idleWatch } from './idle-watch.ts'

const lookEveryMs = 5_000
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Locks when nobody has touched the window for long; answers whether that is about to happen. */
export function useIdleLock(lock: () => void): boolean {
  const app = useAppClient()
  const [isNear, setIsNear] = useState(false)
  const lockNow = useEffectEvent(lock)
  const tellHost = useEffectEvent(() => void app.host.stillHere().catch(() => undefined))
  useEffect(() => {
    const watch = idleWatch({
      lock: () => lockNow(),
      onNear: setIsNear,
      tellHost: () => tellHost(),
    })
    const timer = setInterval(watch.look, lookEveryMs)
    for (const sign of signsOfLife) {
      window.addEventListener(sign, watch.noteSign, { passive: true })
    }
    return () => {
      clearInterval(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, watch.noteSign)
    }
  }, [])
  return isNear
}
