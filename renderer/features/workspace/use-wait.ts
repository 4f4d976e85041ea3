import { useEffect, useState } from 'react'

type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: { readonly code: string } }
  | undefined

/** Whole seconds until the next try is allowed, counting down; 0 when it is. */
export function useWait(answer: Answer, firstWaitMs: number): number {
  const [until, setUntil] = useState(() => Date.now() + firstWaitMs)
  const [nowMs, setNowMs] = useState(() => Date.now())
  const [seen, setSeen] = useState<Answer>(undefined)

  if (answer !== seen) {
    setSeen(answer)
    const now = Date.now()
    setUntil(now + waitOf(answer))
    setNowMs(now)
  }

  const isWaiting = until > nowMs
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setNowMs(Date.now()), 250)
    return () => clearInterval(timer)
  }, [isWaiting])

  return isWaiting ? Math.ceil((until - nowMs) / 1000) : 0
}

function waitOf(answer: Answer): number {
  if (!answer || answer.ok || !('waitMs' in answer.failure)) return 0
  return typeof answer.failure.waitMs === 'number' ? answer.failure.waitMs : 0
}
