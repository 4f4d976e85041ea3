import type { CompiledClass, CompiledGroup } from '../compiled-instrument.ts'
import type { PathStep } from '../evaluation.ts'
import { coefficient, reachesSynchrony } from '../synchrony.ts'

import { stepsOf, type Outcome, type Taken } from './outcome.ts'
import type { SuperGroup } from './super-groups.ts'

/** Allowance for rounding when costs are sifted in doubles; the last word is exact. */
const allowance = 1e-9

/**
 * The best coefficient there is for each cost and total, over all super-groups: enough to know the
 * least cost of a class before any set of steps is looked at.
 */
export type Frontier = readonly {
  readonly cost: number
  readonly total: number
  readonly synchrony: number
}[]

/** Takes one outcome of every super-group; of equal cost and total only the best coefficient stays. */
export function frontierOf(
  groups: readonly CompiledGroup[],
  superGroups: readonly SuperGroup[],
): Frontier {
  let frontier: Frontier = [{ cost: 0, total: 0, synchrony: 1 }]
  for (const { groups: codes, outcomes } of superGroups) {
    const own = codes.flatMap(
      (code) => groups.find(({ definition }) => definition.code === code) ?? [],
    )
    const added = outcomes.map(({ points, cost }) => ({
      cost,
      total: sumOf(points),
      synchrony: coefficient(own, points),
    }))
    const best = new Map<number, Frontier[number]>()
    for (const before of frontier) {
      for (const more of added) {
        const next = {
          cost: before.cost + more.cost,
          total: before.total + more.total,
          synchrony: before.synchrony * more.synchrony,
        }
        // Totals stay far below the step between costs.
        const key = next.cost * 100_000 + next.total
        if (next.synchrony > (best.get(key)?.synchrony ?? -1)) best.set(key, next)
      }
    }
    frontier = [...best.values()]
  }
  return frontier
}

/** Up to `limit` sets of steps that reach the class, all of the same least cost; none when out of reach. */
export function findCheapestSets(
  groups: readonly CompiledGroup[],
  superGroups: readonly SuperGroup[],
  { frontier, limit }: { readonly frontier: Frontier; readonly limit: number },
  level: CompiledClass,
): PathStep[][] {
  const costs = frontier
    .filter(({ total }) => total >= level.definition.totalFrom)
    .filter(({ synchrony }) => synchrony >= level.synchronyFrom - allowance)
    .map(({ cost }) => cost)
  for (const cost of [...new Set(costs)].sort((a, b) => a - b)) {
    const sets = setsOfCost({ groups, superGroups, level, limit }, cost)
    if (sets.length > 0) return sets
  }
  return []
}

type Search = {
  readonly groups: readonly CompiledGroup[]
  readonly superGroups: readonly SuperGroup[]
  readonly level: CompiledClass
  readonly limit: number
}

function setsOfCost(search: Search, cost: number): PathStep[][] {
  const sets: PathStep[][] = []
  for (const outcomes of outcomesOfCost(search.superGroups, cost)) {
    if (!reaches(search, outcomes)) continue
    for (const way of waysOf(outcomes)) {
      sets.push(way.flatMap(stepsOf))
      if (sets.length === search.limit) return sets
    }
  }
  return sets
}

/** One outcome for each super-group, costing exactly so much together. */
function* outcomesOfCost(
  superGroups: readonly SuperGroup[],
  cost: number,
  from = 0,
): Generator<readonly Outcome[]> {
  const superGroup = superGroups[from]
  if (!superGroup) {
    if (cost === 0) yield []
    return
  }
  const isLast = from === superGroups.length - 1
  for (const outcome of superGroup.outcomes) {
    if (outcome.cost > cost || (isLast && outcome.cost !== cost)) continue
    for (const rest of outcomesOfCost(superGroups, cost - outcome.cost, from + 1)) {
      yield [outcome, ...rest]
    }
  }
}

function* waysOf([first, ...rest]: readonly Outcome[]): Generator<readonly Taken[]> {
  if (!first) {
    yield []
    return
  }
  for (const way of first.ways) for (const others of waysOf(rest)) yield [way, ...others]
}

function reaches({ groups, superGroups, level }: Search, outcomes: readonly Outcome[]): boolean {
  let total = 0
  for (const { points } of outcomes) total += sumOf(points)
  if (total < level.definition.totalFrom) return false

  const byGroup = new Map<string, number>()
  for (const [place, { points }] of outcomes.entries()) {
    superGroups[place]?.groups.forEach((code, index) => byGroup.set(code, points[index] ?? 0))
  }
  const points = groups.map(({ definition }) => byGroup.get(definition.code) ?? 0)
  return reachesSynchrony(groups, { points, synchrony: coefficient(groups, points) }, level)
}

function sumOf(points: readonly number[]): number {
  let sum = 0
  for (const own of points) sum += own
  return sum
}
