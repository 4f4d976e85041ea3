import type { AssignmentProblem } from '#shared/domain/campaigns/solve-assignment.ts'

type Best = { readonly placed: number; readonly cost: number }

/** Tries every plan: as many firms placed as can be, then the least cost. For small cases only. */
export function bruteForceAssignment({ costs, slotCosts }: AssignmentProblem): Best {
  const taken = slotCosts.map(() => 0)
  let best: Best = { placed: -1, cost: 0 }

  const tryFirm = (firm: number, placed: number, cost: number): void => {
    if (firm === costs.length) {
      const isBetter = placed > best.placed || (placed === best.placed && cost < best.cost)
      if (isBetter) best = { placed, cost }
      return
    }
    tryFirm(firm + 1, placed, cost)
    for (let mentor = 0; mentor < slotCosts.length; mentor += 1) {
      const pair = costs[firm]![mentor] ?? null
      const slot = slotCosts[mentor]![taken[mentor]!]
      if (pair === null || slot === undefined) continue
      taken[mentor]! += 1
      tryFirm(firm + 1, placed + 1, cost + pair + slot)
      taken[mentor]! -= 1
    }
  }
  tryFirm(0, 0, 0)
  return best
}
