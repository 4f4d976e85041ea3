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
const soonMs = 60_000
const firstRetryMs = 30_000
/** Trying again soon mends none of these, or a person did not want it. */
const needAPerson: ReadonlySet<SyncFault['code']> = new Set([
  'sync/not-enrolled',
  'sync/device-revoked',
  'sync/app-too-old',
  'sync/certificate-expired',
  'sync/too-much-replaced',
  'sync/cancelled',
])

export function createSyncRunner(
  work: SyncWork,
  reportBug: (place: string, error: unknown) => void,
): SyncRunner {
  let running: AbortController | null = null
  let ending: Promise<void> = Promise.resolve()
  let failures = 0
  const alarm = createAlarm(work, () => start())

  const run = async (control: AbortController, mayReplace: boolean): Promise<void> => {
    try {
      await runSync(work, { signal: control.signal, mayReplace })
      failures = 0
      alarm.set(usualMs, usualMs / 5)
    } catch (error) {
      if (error instanceof WorkspaceLeftError) return
      const fault = toFault(error)
      if (!fault) reportBug('sync', error)
      if (fault?.code !== 'sync/cancelled') failures += 1
      const asked = error instanceof GatewayError ? (error.retryAfterMs ?? 0) : 0
      const needsSomeone = fault !== null && needAPerson.has(fault.code)
      alarm.set(
        needsSomeone ? usualMs : asked,
        Math.min(usualMs, firstRetryMs * 2 ** (failures - 1)),
      )
      await keepFault(work, fault ?? { code: 'sync/answer-wrong', detail: 'unexpected' })
    }
  }
  const start = (settings = { mayReplace: false }): void => {
    if (running || work.assessments.workspace.readOnly) return
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
    nextAttemptAt: alarm.ringsAt,
    keepGoing: () => {
      alarm.switchOn()
      alarm.set(0, soonMs)
    },
    stop: () => {
      alarm.switchOff()
      running?.abort()
    },
  }
}

/** Rings once for each time it is set, as long as it is switched on. */
function createAlarm({ surroundings: { now, randomBytes } }: SyncWork, ring: () => void) {
  let timer: NodeJS.Timeout | undefined
  let ringsAt: string | null = null
  let isOn = false
  return {
    ringsAt: () => ringsAt,
    switchOn: () => {
      isOn = true
    },
    switchOff: () => {
      isOn = false
      ringsAt = null
      clearTimeout(timer)
    },
    /** In `leastMs`, and anything up to `jitterMs` more. */
    set: (leastMs: number, jitterMs: number) => {
      if (!isOn) return
      clearTimeout(timer)
      const waitMs = leastMs + jitteredWait(jitterMs, randomBytes(2))
      ringsAt = new Date(now().getTime() + waitMs).toISOString()
      timer = setTimeout(ring, waitMs)
      timer.unref()
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
