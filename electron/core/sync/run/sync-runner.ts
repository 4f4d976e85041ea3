import { isDiskFull } from '#core/files/disk-full.ts'
import { GatewayError } from '#core/sync/gateway/gateway-error.ts'
import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import { WorkspaceLeftError, type SyncWork } from '#core/sync/sync-work.ts'
import type { SyncFault } from '#shared/domain/sync/sync-state.ts'

import { createNextSync } from './next-sync.ts'
import { storeFault } from './progress-repository.ts'
import { runSync } from './run-sync.ts'

type Settings = { readonly mayReplace: boolean }

/** Starts syncs, one at a time, and says when the next one is. */
export type SyncRunner = {
  /** Does nothing while one runs; waits while `restDuring` does. */
  readonly start: (settings?: Settings) => void
  readonly cancel: () => void
  /**
   * Gives up what runs, waits until it has ended and starts nothing until the work is done: no sync
   * goes on with a device that was replaced meanwhile. Syncs soon afterwards.
   */
  readonly restDuring: <Value>(work: () => Promise<Value>) => Promise<Value>
  readonly isRunning: () => boolean
  readonly nextAttemptAt: () => string | null
  /** Syncs soon and then every quarter of an hour, sooner after a failure, until stopped. */
  readonly keepGoing: () => void
  /** A person handed something over: syncs in a moment, unless a failure makes it wait. */
  readonly goSoon: () => void
  /** Gives up what runs, for good. */
  readonly stop: () => void
}

export function createSyncRunner(
  work: SyncWork,
  reportBug: (place: string, error: unknown) => void,
): SyncRunner {
  let running: AbortController | null = null
  let ending: Promise<void> = Promise.resolve()
  const nextSync = createNextSync(work, () => start())

  const run = async (control: AbortController, mayReplace: boolean): Promise<void> => {
    try {
      await runSync(work, { signal: control.signal, mayReplace })
      nextSync.afterSuccess()
    } catch (error) {
      if (error instanceof WorkspaceLeftError) return
      const fault = toFault(error)
      if (!fault) reportBug('sync', error)
      nextSync.afterFailure(error, fault)
      await keepFault(work, fault ?? { code: 'sync/answer-wrong', detail: 'unexpected' })
    }
  }
  const start = (settings: Settings = { mayReplace: false }): void => {
    if (running || work.assessments.workspace.readOnly) return
    if (rests.putOff(settings)) return
    const control = new AbortController()
    running = control
    nextSync.begun()
    work.emit({ kind: 'sync-changed' })
    ending = run(control, settings.mayReplace)
      .catch((error: unknown) => reportBug('sync', error))
      .finally(() => {
        running = null
        work.emit({ kind: 'sync-changed' })
      })
  }
  const rests = createRests((asked) => {
    if (asked) start(asked)
    else nextSync.soon()
  })
  return {
    start,
    cancel: () => running?.abort(),
    restDuring: (during) =>
      rests.during(async () => {
        running?.abort()
        await ending
        return during()
      }),
    isRunning: () => running !== null,
    nextAttemptAt: nextSync.ringsAt,
    keepGoing: nextSync.switchOn,
    goSoon: () => nextSync.inAMoment(running !== null),
    stop: () => {
      nextSync.switchOff()
      running?.abort()
    },
  }
}

/** Holds back what would start while something else must not be disturbed. */
function createRests(goOn: (asked: Settings | null) => void) {
  let count = 0
  let asked: Settings | null = null
  return {
    /** Whether it was put off until the rest is over. */
    putOff: (settings: Settings): boolean => {
      if (count > 0) asked = settings
      return count > 0
    },
    during: async <Value>(work: () => Promise<Value>): Promise<Value> => {
      count += 1
      try {
        return await work()
      } finally {
        count -= 1
        const wanted = asked
        if (count === 0) {
          asked = null
          goOn(wanted)
        }
      }
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
