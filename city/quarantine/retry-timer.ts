import type { FastifyBaseLogger } from 'fastify'

import type { CityParts } from '../gateway-parts.ts'
import { toLoggedFault } from '../problems/answer-problems.ts'
import { retryDue } from './retry-due.ts'

const everyMs = 30_000

export type RetryTimer = { readonly stop: () => Promise<void> }

/** Looks every half minute; several gateways may, the database lets one at a time work. */
export function startRetryTimer(city: CityParts, log: FastifyBaseLogger): RetryTimer {
  let running = Promise.resolve()
  const look = async () => {
    try {
      const tried = await retryDue(city)
      if (tried > 0) log.info({ tried }, 'quarantine')
    } catch (error) {
      // The next look is soon; what is wrong with the database, calls will say too.
      log.warn({ fault: toLoggedFault(error) }, 'quarantine')
    }
  }
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
