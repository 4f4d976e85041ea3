import type {
  AssignmentReasons,
  BlockingConflict,
  CostTerm,
  NextBest,
} from './assignment-reasons.ts'
import { loadPoints, type MentorRoom } from './mentor-room.ts'

/** One mentor looked at for one firm. */
export type Offer = {
  readonly mentorId: string
  readonly terms: readonly CostTerm[]
  /** Of the terms; null when the pair is ruled out. */
  readonly points: number | null
  readonly conflict: BlockingConflict | undefined
}

const told = 3

/** The mentors who would have been next, and why each of them was not chosen. */
export function nextBestOf(
  { chosen, load }: { readonly chosen: Offer; readonly load: AssignmentReasons['load'] },
  others: readonly { readonly offer: Offer; readonly room: MentorRoom | undefined }[],
): NextBest[] {
  const own = (chosen.points ?? 0) + load.points
  return others
    .flatMap(({ offer, room }) => {
      if (offer.points === null || offer.mentorId === chosen.mentorId) return []
      if (room === undefined || room.isAway) return []
      const isFull = room.taken >= room.room
      const more = loadPoints(Math.min(room.taken + 1, room.room), Math.max(1, room.room))
      return [{ offer, isFull, more, points: offer.points + more }]
    })
    .sort((one, other) => one.points - other.points)
    .slice(0, told)
    .map(({ offer, isFull, more, points }) => ({
      mentorId: offer.mentorId,
      points,
      because: isFull ? 'full' : points < own ? 'needed-elsewhere' : 'dearer',
      worseIn: [...worseTerms(chosen, offer), ...(more > load.points ? (['load'] as const) : [])],
    }))
}

function worseTerms(chosen: Offer, other: Offer): CostTerm['kind'][] {
  return other.terms
    .filter((term) => {
      const own = chosen.terms.find(({ kind }) => kind === term.kind)
      return own !== undefined && term.points > own.points
    })
    .map(({ kind }) => kind)
}
