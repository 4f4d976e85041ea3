import { setTimeout as sleep } from 'node:timers/promises'

import { GatewayError } from './gateway-error.ts'

export type Patience = {
  /** How often a thing is tried before the sync gives up for now. */
  readonly tries: number
  /** Longest wait before the second try; doubles with every further one. */
  readonly baseMs: number
  readonly longestMs: number
}

const usualPatience: Patience = { tries: 5, baseMs: 400, longestMs: 20_000 }

/** Full jitter: anything between nothing and the whole wait, so that laptops do not come in step. */
export function jitteredWait(wholeMs: number, random: Uint8Array): number {
  const [high = 0, low = 0] = random
  return Math.round((wholeMs * (high * 256 + low)) / 65_535)
}

/** Tries again what can pass by itself. `attempt` is told how many tries were before it. */
export async function withBackOff<Value>(
  attempt: (triesBefore: number) => Promise<Value>,
  settings: {
    readonly signal: AbortSignal
    readonly randomBytes: (count: number) => Uint8Array
    readonly patience?: Patience
  },
): Promise<Value> {
  const { tries, baseMs, longestMs } = settings.patience ?? usualPatience
  for (let before = 0; ; before++) {
    try {
      return await attempt(before)
    } catch (error) {
      if (!(error instanceof GatewayError) || !error.isPassing || before + 1 >= tries) throw error
      const wholeMs = Math.min(longestMs, baseMs * 2 ** before)
      const asked = error.retryAfterMs ?? 0
      if (asked > longestMs) throw error
      await rest(asked + jitteredWait(wholeMs, settings.randomBytes(2)), settings.signal)
    }
  }
}

async function rest(waitMs: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(waitMs, undefined, { signal })
  } catch (cause) {
    throw new GatewayError({ code: 'sync/cancelled', detail: 'cancelled', cause })
  }
}
