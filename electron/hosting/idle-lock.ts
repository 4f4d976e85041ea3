import { idleLockAfterMs, stillHereEveryMs } from '#shared/domain/workspace/idle-limits.ts'

/** The window locks first, in good order; the host stands in for one that hangs or was closed. */
const hostLockAfterMs = idleLockAfterMs + stillHereEveryMs

/** Calls a window makes by itself; they say nothing about a person being there. */
const passiveCalls: ReadonlySet<string> = new Set([
  'host.about',
  'preferences.get',
  'workspace.status',
  'workspace.lock',
])

export type IdleLock = {
  /** Wraps one call: while it runs, and for the whole time after it, the workspace stays open. */
  readonly during: <Answer>(callName: string, work: () => Promise<Answer>) => Promise<Answer>
  readonly stop: () => void
}

/** Locks when nobody has asked for anything for `afterMs`. */
export function idleLock(lock: () => Promise<void>, afterMs: number = hostLockAfterMs): IdleLock {
  let running = 0
  let timer: NodeJS.Timeout | undefined

  const restart = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (running === 0) void lock()
    }, afterMs)
    timer.unref()
  }

  return {
    during: async (callName, work) => {
      if (passiveCalls.has(callName)) return work()
      running += 1
      try {
        return await work()
      } finally {
        running -= 1
        restart()
      }
    },
    stop: () => clearTimeout(timer),
  }
}
