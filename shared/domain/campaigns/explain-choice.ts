import type { AssignmentReasons, Exclusions } from './assignment-reasons.ts'
import type { Candidate } from './assignment-scene.ts'
import { loadPoints } from './mentor-room.ts'
import { nextBestOf } from './next-best.ts'
import type { PairFit } from './pair-fit.ts'
import type { WeighedFirm } from './weigh-firm.ts'

/** Why this mentor, with the loads as planned. */
export function explainChoice(
  { mentor, room }: Candidate,
  row: WeighedFirm,
  about: {
    readonly planned: readonly Candidate[]
    readonly fit: PairFit
    readonly excluded: Exclusions
  },
): AssignmentReasons {
  const terms = about.fit.terms(mentor, row.firm)
  const load = {
    taken: room.taken,
    room: room.room,
    assumed: room.assumed,
    points: loadPoints(room.taken, room.room),
  }
  const nextBest = nextBestOf({ mentorId: mentor.mentorId, terms, load }, row, about)
  return { terms, load, excluded: about.excluded, nextBest }
}
