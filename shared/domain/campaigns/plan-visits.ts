import type { Period } from './assignable-mentor.ts'
import { isWithin, listDays, weekdayOf } from './periods.ts'

export type VisitToPlan = {
  readonly assignmentId: string
  readonly mentorId: string
  /** What firms near each other share and sort by: former district, then ward. */
  readonly place: string
  readonly firmName: string
}

export type VisitPlan = {
  readonly from: string
  readonly until: string
  /** Days a mentor is not there, and days already taken, by mentor id. */
  readonly awayOf: ReadonlyMap<string, readonly Period[]>
  readonly takenOf: ReadonlyMap<string, readonly string[]>
}

const perDay = 2

/** The last quarter stays free for what is returned. */
const usedShare = 0.75

/**
 * A day for each visit: two to a working day, neighbours together, spread over the first three
 * quarters of the period. Visits for which no day is left are absent.
 */
export function planVisits(
  visits: readonly VisitToPlan[],
  plan: VisitPlan,
): ReadonlyMap<string, string> {
  const dayOf = new Map<string, string>()
  for (const [mentorId, own] of Map.groupBy(visits, (visit) => visit.mentorId)) {
    const sorted = own.toSorted((one, other) => compare(keyOf(one), keyOf(other)))
    const days = freeDays(mentorId, plan)
    const needed = Math.ceil(sorted.length / perDay)
    const used = Math.max(needed, Math.floor(days.length * usedShare))
    sorted.forEach(({ assignmentId }, index) => {
      const turn = Math.floor(index / perDay)
      const day = days[Math.floor((turn * used) / needed)]
      if (day !== undefined) dayOf.set(assignmentId, day)
    })
  }
  return dayOf
}

function freeDays(mentorId: string, { from, until, awayOf, takenOf }: VisitPlan): string[] {
  const away = awayOf.get(mentorId) ?? []
  const taken = takenOf.get(mentorId) ?? []
  return listDays(from, until).filter(
    (day) =>
      !isWeekend(day) && !taken.includes(day) && !away.some((period) => isWithin(day, period)),
  )
}

function isWeekend(day: string): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6
}

function keyOf({ place, firmName, assignmentId }: VisitToPlan): string {
  return `${place} ${firmName} ${assignmentId}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
