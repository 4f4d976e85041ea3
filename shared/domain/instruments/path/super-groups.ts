import type { Component, StepsByUnit } from './component.ts'
import { groupsOf, listOutcomes } from './component-outcomes.ts'
import { nothingTaken, Outcomes, type Outcome } from './outcome.ts'
import type { Workbench } from './workbench.ts'

/** Groups that components tie together, with all their points can come to and the cheapest ways there. */
export type SuperGroup = {
  readonly groups: readonly string[]
  readonly outcomes: readonly Outcome[]
}

/** One super-group after another, each adding its components' outcomes up. */
export function listSuperGroups(
  bench: Workbench,
  components: readonly Component[],
  steps: StepsByUnit,
  mostWays: number,
): SuperGroup[] {
  return tieGroups(bench, components).map((groups) => {
    const own = components.filter((component) =>
      groupsOf(component).some((g) => groups.includes(g)),
    )
    let outcomes: readonly Outcome[] = [
      { points: fixedPoints(bench, groups), cost: 0, ways: [nothingTaken] },
    ]
    for (const component of own) {
      const places = groupsOf(component).map((group) => groups.indexOf(group))
      const added = listOutcomes(bench, component, steps, mostWays)
      outcomes = addUp(outcomes, added, places, mostWays)
    }
    return { groups, outcomes }
  })
}

function tieGroups({ compiled }: Workbench, components: readonly Component[]): string[][] {
  let tied: string[][] = compiled.groups.map(({ definition }) => [definition.code])
  for (const component of components) {
    const codes = groupsOf(component)
    const joined = tied.filter((groups) => groups.some((code) => codes.includes(code)))
    tied = [...tied.filter((groups) => !joined.includes(groups)), joined.flat()]
  }
  return tied.filter((groups) => groups.length > 0)
}

function fixedPoints({ compiled, facts }: Workbench, groups: readonly string[]): number[] {
  return groups.map((code) =>
    compiled.criteria
      .filter(({ definition }) => definition.group === code)
      .reduce((sum, { definition }) => sum + (facts.fixed[definition.code]?.points ?? 0), 0),
  )
}

function addUp(
  outcomes: readonly Outcome[],
  added: readonly Outcome[],
  places: readonly number[],
  mostWays: number,
): readonly Outcome[] {
  const sums = new Outcomes(mostWays)
  for (const { points, cost, ways } of outcomes) {
    for (const more of added) {
      const sum = [...points]
      places.forEach((place, index) => {
        sum[place] = (sum[place] ?? 0) + (more.points[index] ?? 0)
      })
      sums.offer(sum, cost + more.cost, joinWays(ways, more.ways, mostWays))
    }
  }
  return sums.list()
}

function joinWays(
  before: Outcome['ways'],
  after: Outcome['ways'],
  mostWays: number,
): Outcome['ways'] {
  return before
    .flatMap((first) =>
      after.map(({ steps }) => (steps.length === 0 ? first : { steps, before: first })),
    )
    .slice(0, mostWays)
}
