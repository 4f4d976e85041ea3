import type { AssignableFirm } from './assignable-firm.ts'
import type { Assignment } from './assignment.ts'
import { listCandidates, type AssignmentScene } from './assignment-scene.ts'
import { isFreeFor } from './is-free-for.ts'

/**
 * Ids of the proposals that hold no longer: their mentor has left or is away, has a conflict of interest
 * with the firm, or was given as many firms as fit elsewhere since. Those made first keep their place.
 * `scene` counts the proposals among what the mentors have at hand.
 */
export function findOutdatedProposals(
  proposed: readonly Assignment[],
  scene: AssignmentScene,
  firmOf: ReadonlyMap<string, AssignableFirm>,
): ReadonlySet<string> {
  const candidates = new Map(listCandidates(scene).map((one) => [one.mentor.mentorId, one]))
  const isFree = (mentorId: string | null, firmId: string) => {
    if (mentorId === null) return true
    const candidate = candidates.get(mentorId)
    const firm = firmOf.get(firmId)
    return candidate !== undefined && firm !== undefined && isFreeFor(candidate, firm, scene.span)
  }
  const outdated = new Set<string>()
  for (const [mentorId, own] of Map.groupBy(proposed, ({ leadMentorId }) => leadMentorId)) {
    const room = candidates.get(mentorId)?.room
    let left = room ? room.fits - (room.taken - own.length) : 0
    for (const { id, firmId, coMentorId } of own) {
      if (left > 0 && isFree(mentorId, firmId) && isFree(coMentorId, firmId)) left -= 1
      else outdated.add(id)
    }
  }
  return outdated
}
