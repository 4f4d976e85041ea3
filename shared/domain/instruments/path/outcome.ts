import type { PathStep } from '../evaluation.ts'

/** Steps that were taken one after another, shared between outcomes that began alike. */
export type Taken = { readonly steps: readonly PathStep[]; readonly before: Taken | null }

export const nothingTaken: Taken = { steps: [], before: null }

/** Points of some groups, in a fixed order, with the least cost to have them and ways to do so. */
export type Outcome = {
  readonly points: readonly number[]
  readonly cost: number
  /** Different ways at the same least cost, no more than asked for. */
  readonly ways: readonly Taken[]
}

/** Keeps for each combination of points only the cheapest ways. */
export class Outcomes {
  private readonly byPoints = new Map<string, Outcome>()
  private readonly mostWays: number

  constructor(mostWays: number) {
    this.mostWays = mostWays
  }

  offer(points: readonly number[], cost: number, ways: readonly Taken[]): void {
    const key = points.join()
    const known = this.byPoints.get(key)
    if (known && known.cost < cost) return
    const earlier = known?.cost === cost ? known.ways : []
    if (earlier.length >= this.mostWays) return
    this.byPoints.set(key, { points, cost, ways: [...earlier, ...ways].slice(0, this.mostWays) })
  }

  list(): Outcome[] {
    return [...this.byPoints.values()]
  }
}

/** In the order they were taken; none for null. */
export function stepsOf(taken: Taken | null): PathStep[] {
  return taken ? [...stepsOf(taken.before), ...taken.steps] : []
}
