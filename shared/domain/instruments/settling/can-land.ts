import type { CompiledClass, CompiledGroup } from '../compiled-instrument.ts'
import { coefficient, reachesSynchrony } from '../synchrony.ts'

/** Where the points of one group can end. */
export type Landing = {
  /** What its closed parts, with all that is sure, can add up to; rising. */
  readonly sums: readonly number[]
  /** Least and most that its open parts add to each of them. */
  readonly openMin: number
  readonly openMax: number
}

/** A class and the end of the open parts with which it is to be reached, or missed. */
export type ClassAtEnd = { readonly level: CompiledClass; readonly end: 'openMin' | 'openMax' }

/** What a landing is looked for: one class reached, the other missed; null asks for nothing. */
export type WantedLanding = {
  readonly reach: ClassAtEnd | null
  readonly miss: ClassAtEnd | null
}

/** Steps a search may still take; below zero nothing more is proved. */
export type StepsLeft = { count: number }

/**
 * Whether the closed parts can come out as wanted. Tries all sums group by group, and leaves a branch as
 * soon as even its highest sums do not reach the one class or even its lowest reach the other. Out of
 * steps it answers no, and `steps` says so.
 */
export function canLand(
  groups: readonly CompiledGroup[],
  landings: readonly Landing[],
  { reach, miss }: WantedLanding,
  steps: StepsLeft,
): boolean {
  const high = landings.map((landing) => (landing.sums.at(-1) ?? 0) + offset(landing, reach))
  const low = landings.map((landing) => (landing.sums[0] ?? 0) + offset(landing, miss))
  const isOutOfReach = () =>
    (reach !== null && !reaches(groups, high, reach.level)) ||
    (miss !== null && reaches(groups, low, miss.level))

  const tryFrom = (place: number): boolean => {
    if (--steps.count < 0 || isOutOfReach()) return false
    const landing = landings[place]
    if (!landing) return true
    const [highest, lowest] = [high[place] ?? 0, low[place] ?? 0]
    for (const sum of landing.sums) {
      high[place] = sum + offset(landing, reach)
      low[place] = sum + offset(landing, miss)
      if (tryFrom(place + 1)) return true
    }
    high[place] = highest
    low[place] = lowest
    return false
  }
  return tryFrom(0)
}

function offset(landing: Landing, wanted: ClassAtEnd | null): number {
  return wanted ? landing[wanted.end] : 0
}

/** Whether these points of the groups, in their order, reach a class in total and in coefficient. */
function reaches(
  groups: readonly CompiledGroup[],
  points: readonly number[],
  level: CompiledClass,
): boolean {
  let total = 0
  for (const each of points) total += each
  if (total < level.definition.totalFrom) return false
  return reachesSynchrony(groups, { points, synchrony: coefficient(groups, points) }, level)
}
