import type { FastifyBaseLogger } from 'fastify'

import type { CityParts } from '../gateway-parts.ts'
import { toLoggedFault } from '../problems/answer-problems.ts'
import { letGo } from './let-go.ts'

const everyMs = 24 * 3_600_000

export type RetentionTimer = { readonly stop: () => Promise<void> }

/** Looks at once and every day. Each look opens the city's own connection: the gateway may delete nothing. */
export function startRetentionTimer(
  openCity: () => Promise<CityParts>,
  log: Pick<FastifyBaseLogger, 'info' | 'warn'>,
): RetentionTimer {
  const look = async () => {
    try {
      const city = await openCity()
      try {
        log.info({ letGo: await letGo(city) }, 'retention')
      } finally {
        await city.db.destroy()
      }
    } catch (error) {
      // What is to go can wait a day; the gateway cannot wait for it.
      log.warn({ fault: toLoggedFault(error) }, 'retention')
    }
  }
  let running = look()
  const timer = setInterval(() => {
    running = running.then(look)
  }, everyMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
