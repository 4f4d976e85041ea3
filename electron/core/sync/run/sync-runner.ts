import { isDiskFull } from '#core/files/disk-full.ts'
import { jitteredWait } from '#core/sync/gateway/back-off.ts'
import { GatewayError } from '#core/sync/gateway/gateway-error.ts'
import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import { WorkspaceLeftError, type SyncWork } from '#core/sync/sync-work.ts'
import type { SyncFault } from '#shared/domain/sync/sync-state.ts'

import { storeFault } from './progress-repository.ts'
import { runSync } from './run-sync.ts'

/** Starts syncs, one at a time, and says when the next one is. */
export type SyncRunner = {
  /** Does nothing while one runs. */
  readonly start: (settings?: { readonly mayReplace: boolean }) => void
  readonly cancel: () => void
  /** Gives up what runs and waits until it has ended. */
  readonly rest: () => Promise<void>
  readonly isRunning: () => boolean
  readonly nextAttemptAt: () => string | null
  /** Syncs soon and then every quarter of an hour, sooner after a failure, until stopped. */
  readonly keepGoing: () => void
  /** Gives up what runs, for good. */
  readonly stop: () => void
}

const usualMs = 15 * 60_000
const soonMs = 20_000
const firstRetryMs = 30_000

export function createSyncRunner(
  work: SyncWork,
  reportBug: (place: string, error: unknown) => void,
): SyncRunner {
  let running: AbortController | null = null
  let ending: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  let nextAt: string | null = null
  let isKeptGoing = false
  let failures = 0

  const schedule = (wholeMs: number, leastMs: number): void => {
    if (!isKeptGoing) return
    if (timer) clearTimeout(timer)
    const waitMs = leastMs + jitteredWait(wholeMs, work.surroundings.randomBytes(2))
    nextAt = new Date(work.surroundings.now().getTime() + waitMs).toISOString()
    timer = setTimeout(() => start(), waitMs)
    timer.unref()
  }
  const run = async (control: AbortController, mayReplace: boolean): Promise<void> => {
    try {
      await runSync(work, { signal: control.signal, mayReplace })
      failures = 0
      schedule(usualMs / 5, usualMs)
    } catch (error) {
      if (error instanceof WorkspaceLeftError) return
      const fault = toFault(error)
      if (!fault) reportBug('sync', error)
      failures += 1
      const asked = error instanceof GatewayError ? (error.retryAfterMs ?? 0) : 0
      schedule(Math.min(usualMs, firstRetryMs * 2 ** (failures - 1)), asked)
      await keepFault(work, fault ?? { code: 'sync/answer-wrong', detail: 'unexpected' })
    }
  }
  const start = (settings = { mayReplace: false }): void => {
    if (running) return
    const control = new AbortController()
    running = control
    work.emit({ kind: 'sync-changed' })
    ending = run(control, settings.mayReplace)
      .catch((error: unknown) => reportBug('sync', error))
      .finally(() => {
        running = null
        work.emit({ kind: 'sync-changed' })
      })
  }
  return {
    start,
    cancel: () => running?.abort(),
    rest: async () => {
      running?.abort()
      await ending
    },
    isRunning: () => running !== null,
    nextAttemptAt: () => nextAt,
    keepGoing: () => {
      isKeptGoing = true
      schedule(soonMs, 0)
    },
    stop: () => {
      isKeptGoing = false
      nextAt = null
      if (timer) clearTimeout(timer)
      running?.abort()
    },
  }
}

/** Null for what is a bug. */
function toFault(error: unknown): SyncFault | null {
  if (error instanceof GatewayError) return { code: error.code, detail: error.detail }
  return isDiskFull(error) ? { code: 'sync/disk-full', detail: 'disk full' } : null
}

/** Cannot be kept on a full disk, nor in a workspace that was locked; the next attempt says it again. */
async function keepFault(work: SyncWork, fault: SyncFault): Promise<void> {
  try {
    await work.holdOpen(() => inOneTransaction(work, (tx) => storeFault(tx, fault)))
  } catch (error) {
    if (!isDiskFull(error) && !(error instanceof WorkspaceLeftError)) throw error
  }
}
