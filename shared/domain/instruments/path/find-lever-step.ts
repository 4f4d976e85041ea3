import type { Lever } from '../instrument-definition.ts'

import { hasNewWarning } from './new-warnings.ts'
import { mostAmounts, moves, pullLevers, type Pull } from './pull-levers.ts'
import type { Unit } from './unit.ts'
import { pointsOf, withChanges, type Workbench } from './workbench.ts'

/**
 * The smallest pull of the first lever that lifts a unit to so many points; null when none can, or only
 * with figures that no longer fit together.
 *
 * Doubles the amount until it suffices, then halves the gap. Figures are quotients of sums, so a lever
 * moves each of them one way only and what suffices once suffices from there on.
 */
export function findLeverPull(bench: Workbench, unit: Unit, points: number): Pull | null {
  const { levers } = bench.compiled.definition
  for (const key of unit.criterion.definition.levers) {
    const lever = levers.find((candidate) => candidate.key === key)
    if (!lever || !moves(bench, lever, unit.needs)) continue
    const amounts = smallestAmounts(bench, unit, points, lever)
    if (amounts === null) continue
    const pull = { lever, amounts }
    if (!hasNewWarning(bench, pullLevers(bench, [pull]))) return pull
  }
  return null
}

function smallestAmounts(
  bench: Workbench,
  unit: Unit,
  points: number,
  lever: Lever,
): number | null {
  const suffices = (amounts: number) =>
    withChanges(
      bench,
      pullLevers(bench, [{ lever, amounts }]),
      (tiers) => pointsOf(bench, unit, tiers) >= points,
    )
  const most = mostAmounts(bench, lever)
  if (most === 0) return null

  let [tooLittle, enough] = [0, 1]
  while (!suffices(Math.min(enough, most))) {
    if (enough >= most) return null
    ;[tooLittle, enough] = [enough, enough * 2]
  }
  enough = Math.min(enough, most)
  while (enough - tooLittle > 1) {
    const middle = tooLittle + Math.floor((enough - tooLittle) / 2)
    if (suffices(middle)) enough = middle
    else tooLittle = middle
  }
  return enough
}
