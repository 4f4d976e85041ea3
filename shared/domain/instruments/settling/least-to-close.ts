import type { CompiledGroup } from '../compiled-instrument.ts'
import { coefficient } from '../synchrony.ts'

import type { WantedLanding } from './can-land.ts'
import type { OpenForm } from './open-parts.ts'

/** Above the rounding of doubles, so that the bound errs on the safe side. */
const rounding = 1e-9

/**
 * A lower bound: how many open points must be closed at least before any of the landings can come
 * about. It takes every closed point to count in full for the total and, at once, in every group for
 * the coefficient.
 */
export function leastToClose(
  groups: readonly CompiledGroup[],
  { sure, parts }: OpenForm,
  wanted: readonly WantedLanding[],
): number {
  const [worst, best] = [[...sure], [...sure]]
  for (const { group, points } of parts) {
    worst[group] = (worst[group] ?? 0) + (points[0] ?? 0)
    best[group] = (best[group] ?? 0) + (points.at(-1) ?? 0)
  }
  const everything = sumOf(best) - sumOf(worst)
  for (let closed = 0; closed < everything; closed++) {
    const raised = worst.map((points, group) => Math.min(points + closed, best[group] ?? 0))
    const cut = best.map((points, group) => Math.max(points - closed, worst[group] ?? 0))
    const isEnough = wanted.some(({ reach, miss }) => {
      const mayReach =
        reach === null ||
        (sumOf(worst) + closed >= reach.level.definition.totalFrom &&
          coefficient(groups, raised) >= reach.level.synchronyFrom - rounding)
      const mayMiss =
        miss === null ||
        sumOf(best) - closed < miss.level.definition.totalFrom ||
        coefficient(groups, cut) < miss.level.synchronyFrom + rounding
      return mayReach && mayMiss
    })
    if (isEnough) return closed
  }
  return everything
}

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0)
}
