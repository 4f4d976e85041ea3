import { jitteredWait } from '#core/sync/gateway/back-off.ts'
import { GatewayError } from '#core/sync/gateway/gateway-error.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import type { SyncFault } from '#shared/domain/sync/sync-state.ts'

const usualMs = 15 * 60_000
const soonMs = 60_000
/** What is handed over one after the other goes together. */
const momentMs = 10_000
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

/** When the app syncs by itself; nothing rings before it is switched on. */
export type NextSync = {
  /** ISO 8601; null while nothing is set. */
  readonly ringsAt: () => string | null
  /** Rings soon. */
  readonly switchOn: () => void
  readonly switchOff: () => void
  readonly begun: () => void
  readonly afterSuccess: () => void
  readonly afterFailure: (error: unknown, fault: SyncFault | null) => void
  readonly soon: () => void
  /** Something was handed over: in seconds, or when what runs has ended; not before a failure’s wait is over. */
  readonly inAMoment: (isRunning: boolean) => void
}

export function createNextSync(work: SyncWork, ring: () => void): NextSync {
  const alarm = createAlarm(work, ring)
  let failures = 0
  let isHandedOver = false
  return {
    ringsAt: alarm.ringsAt,
    switchOn: () => {
      alarm.switchOn()
      alarm.set(0, soonMs)
    },
    switchOff: alarm.switchOff,
    begun: () => {
      isHandedOver = false
    },
    afterSuccess: () => {
      failures = 0
      if (isHandedOver) alarm.set(momentMs, 0)
      else alarm.set(usualMs, usualMs / 5)
    },
    afterFailure: (error, fault) => {
      if (fault?.code !== 'sync/cancelled') failures += 1
      alarm.set(...waitAfter(error, fault, failures))
    },
    soon: () => alarm.set(0, soonMs),
    inAMoment: (isRunning) => {
      isHandedOver = true
      if (!isRunning && failures === 0) alarm.set(momentMs, 0)
    },
  }
}

/** The least wait before the next try, and what may come on top of it. */
function waitAfter(
  error: unknown,
  fault: SyncFault | null,
  failures: number,
): [leastMs: number, jitterMs: number] {
  const jitterMs = Math.min(usualMs, firstRetryMs * 2 ** (failures - 1))
  if (fault && needAPerson.has(fault.code)) return [usualMs, jitterMs]
  return [error instanceof GatewayError ? (error.retryAfterMs ?? 0) : 0, jitterMs]
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
