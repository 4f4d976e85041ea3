import {
  idleLockAfterMs,
  idleWarningMs,
  stillHereEveryMs,
} from '#shared/domain/workspace/idle-limits.ts'

export type IdleWatch = {
  /** A key, a movement: somebody is there. */
  readonly noteSign: () => void
  /** Call every few seconds. */
  readonly look: () => void
}

/** Warns a minute before it locks a window that nobody touches, and tells the host of those who do. */
export function idleWatch(options: {
  readonly lock: () => void
  readonly onNear: (isNear: boolean) => void
  readonly tellHost: () => void
  readonly now?: () => number
}): IdleWatch {
  const now = options.now ?? Date.now
  let lastSignMs = now()
  let toldMs = lastSignMs
  let isNear = false
  const becomeNear = (next: boolean) => {
    if (next !== isNear) options.onNear(next)
    isNear = next
  }
  const isOver = () => now() - lastSignMs >= idleLockAfterMs

  return {
    noteSign: () => {
      // The first movement after the laptop slept: too late to stay.
      if (isOver()) {
        options.lock()
        return
      }
      lastSignMs = now()
      becomeNear(false)
      if (lastSignMs - toldMs < stillHereEveryMs) return
      toldMs = lastSignMs
      options.tellHost()
    },
    look: () => {
      if (isOver()) options.lock()
      else becomeNear(now() - lastSignMs >= idleLockAfterMs - idleWarningMs)
    },
  }
}
