import type { AssignableFirm } from './assignable-firm.ts'
import { listCandidates, type AssignmentScene } from './assignment-scene.ts'
import { isFreeFor } from './is-free-for.ts'

/** A firm that an undo gives to a mentor again, to lead or to go along. */
export type GivenBack = {
  readonly firmId: string
  readonly mentorId: string
  readonly isLead: boolean
}

/**
 * Whether an undo may give these firms back: what keeps a mentor from a firm keeps them from it by this
 * way too. `scene` has the loads as they would be. A firm that is no longer known has no conflict.
 */
export function canHaveBack(
  given: readonly GivenBack[],
  scene: AssignmentScene,
  firmOf: ReadonlyMap<string, AssignableFirm>,
): boolean {
  const candidates = new Map(listCandidates(scene).map((one) => [one.mentor.mentorId, one]))
  return given.every(({ firmId, mentorId, isLead }) => {
    const candidate = candidates.get(mentorId)
    if (candidate === undefined) return false
    const firm = firmOf.get(firmId)
    if (firm !== undefined && !isFreeFor(candidate, firm, scene.span)) return false
    return !isLead || candidate.room.taken <= candidate.room.fits
  })
}
