import { retention } from '../config.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** When retention last ran, and before when nothing may be let go. */
export type LastRun = { readonly lastRunAt: Date; readonly quietUntil: Date }

/**
 * Nothing goes in the first day after the clock jumped, either way, or after so long a pause that it may
 * have: a wrong clock is noticed within a day, and what was let go does not come back.
 */
export function nextQuietUntil(last: LastRun | undefined, now: Date): Date {
  const quiet = new Date(now.getTime() + retention.quietHours * hourMs)
  if (!last) return quiet
  const passedMs = now.getTime() - last.lastRunAt.getTime()
  const hasJumped = passedMs > retention.clockJumpDays * dayMs || passedMs < -dayMs
  return hasJumped ? quiet : last.quietUntil
}

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs)
}
