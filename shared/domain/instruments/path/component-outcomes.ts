import type { PathStep } from '../evaluation.ts'

import type { Component, StepsByUnit } from './component.ts'
import { mergeSteps } from './merge-steps.ts'
import { Outcomes, type Outcome } from './outcome.ts'
import { pointsOf, withChanges, type Workbench } from './workbench.ts'

/**
 * What a component can come to: every choice of one step or none for each of its units, measured on the
 * facts with all those steps taken together, for better or worse.
 */
export function listOutcomes(
  bench: Workbench,
  { units }: Component,
  steps: StepsByUnit,
  mostWays: number,
): Outcome[] {
  const groups = groupsOf({ units })
  const outcomes = new Outcomes(mostWays)
  const measured = new Map<string, readonly number[]>()
  const choices = units.map((unit) => steps.get(unit) ?? [])
  for (const chosen of choose(choices)) {
    const points = measure(bench, { units }, chosen, { groups, measured })
    const cost = chosen.reduce((sum, step) => sum + step.cost, 0)
    outcomes.offer(points, cost, [{ steps: chosen, before: null }])
  }
  return withoutDominated(outcomes.list())
}

/** Groups a component gives points to, in order of first appearance. */
export function groupsOf({ units }: Component): string[] {
  return [...new Set(units.map(({ criterion }) => criterion.definition.group))]
}

type Measuring = {
  readonly groups: readonly string[]
  /** Points by the changes made: many choices of steps pull the same lever equally far. */
  readonly measured: Map<string, readonly number[]>
}

function measure(
  bench: Workbench,
  { units }: Component,
  chosen: readonly PathStep[],
  { groups, measured }: Measuring,
): readonly number[] {
  const changes = mergeSteps(bench, chosen)
  const key = JSON.stringify([...changes])
  const known = measured.get(key)
  if (known) return known

  const points = withChanges(bench, changes, (tiers) => {
    const sums = groups.map(() => 0)
    for (const unit of units) {
      const place = groups.indexOf(unit.criterion.definition.group)
      sums[place] = (sums[place] ?? 0) + pointsOf(bench, unit, tiers)
    }
    return sums
  })
  measured.set(key, points)
  return points
}

function* choose(
  choices: readonly (readonly PathStep[])[],
  from = 0,
): Generator<readonly PathStep[]> {
  if (from === choices.length) {
    yield []
    return
  }
  for (const rest of choose(choices, from + 1)) {
    yield rest
    for (const step of choices[from] ?? []) yield [step, ...rest]
  }
}

/** What costs more and gives no group more can be in no cheapest set. */
function withoutDominated(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(
    ({ points, cost }) =>
      !outcomes.some(
        (other) =>
          other.cost < cost && other.points.every((given, place) => given >= (points[place] ?? 0)),
      ),
  )
}
