import type { Period } from './assignable-mentor.ts'

const dayMs = 86_400_000

/** True when at least one day lies in both. */
export function overlaps(one: Period, other: Period): boolean {
  return (
    (one.from ?? '') <= (other.until ?? '9999-12-31') &&
    (other.from ?? '') <= (one.until ?? '9999-12-31')
  )
}

/** Every day from the first to the last, both included; none when the last lies before the first. */
export function listDays(from: string, until: string): string[] {
  const days: string[] = []
  for (let time = timeOf(from); time <= timeOf(until); time += dayMs) {
    days.push(new Date(time).toISOString().slice(0, 10))
  }
  return days
}

/** Both days included. */
export function countDays(from: string, until: string): number {
  return Math.max(0, Math.round((timeOf(until) - timeOf(from)) / dayMs) + 1)
}

export function isWithin(day: string, period: Period): boolean {
  return overlaps({ from: day, until: day }, period)
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(timeOf(day)).getUTCDay()
}

export function addDays(day: string, count: number): string {
  return new Date(timeOf(day) + count * dayMs).toISOString().slice(0, 10)
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
