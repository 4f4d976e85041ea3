import type { AssignableFirm } from './assignable-firm.ts'
import type { BlockingConflict, Exclusions } from './assignment-reasons.ts'
import type { Candidate, TakenOff } from './assignment-scene.ts'
import { findConflict } from './find-conflict.ts'
import type { CampaignSpan } from './mentor-room.ts'
import type { PairFit } from './pair-fit.ts'

/** One firm against every candidate. */
export type WeighedFirm = {
  readonly firm: AssignableFirm
  /** By candidate; null where the pair is ruled out. */
  readonly points: readonly (number | null)[]
  readonly conflicts: readonly BlockingConflict[]
  readonly takenOff: Exclusions['takenOff']
}

export function weighFirm(
  firm: AssignableFirm,
  about: {
    readonly candidates: readonly Candidate[]
    readonly fit: PairFit
    readonly span: CampaignSpan
    /** Who was taken off this firm; empty where a person chooses, who may choose them again. */
    readonly takenOff: readonly TakenOff[]
  },
): WeighedFirm {
  const conflicts: BlockingConflict[] = []
  const takenOff: WeighedFirm['takenOff'] = []
  const points = about.candidates.map(({ mentor, isLeftOut }) => {
    const conflict = findConflict(mentor, firm, about.span)
    if (conflict !== undefined) {
      const group = conflict.firmId === firm.firmId ? null : conflict.group
      conflicts.push({ mentorId: mentor.mentorId, kind: conflict.kind, group })
      return null
    }
    const earlier = about.takenOff.find(({ mentorId }) => mentorId === mentor.mentorId)
    if (earlier !== undefined) {
      takenOff.push({ mentorId: mentor.mentorId, because: earlier.because })
      return null
    }
    return isLeftOut ? null : about.fit.points(mentor, firm)
  })
  return { firm, points, conflicts, takenOff }
}

/** Every mentor is counted once, by the strongest reason. */
export function exclusionsOf(
  planned: readonly Candidate[],
  { conflicts, takenOff }: WeighedFirm,
): Exclusions {
  const named = new Set([...conflicts, ...takenOff].map(({ mentorId }) => mentorId))
  let [leftOut, unavailable, full] = [0, 0, 0]
  for (const { mentor, room, isLeftOut } of planned) {
    if (named.has(mentor.mentorId)) continue
    if (isLeftOut) leftOut += 1
    else if (room.isAway) unavailable += 1
    else if (room.taken >= room.room) full += 1
  }
  return { conflicts: [...conflicts], takenOff: [...takenOff], leftOut, unavailable, full }
}
