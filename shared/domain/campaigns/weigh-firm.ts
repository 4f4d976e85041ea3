import type { AssignableFirm } from './assignable-firm.ts'
import type { BlockingConflict, Exclusions } from './assignment-reasons.ts'
import type { Candidate } from './assignment-scene.ts'
import { findConflict } from './find-conflict.ts'
import type { CampaignSpan } from './mentor-room.ts'
import type { PairFit } from './pair-fit.ts'

/** One firm against every candidate. */
export type WeighedFirm = {
  readonly firm: AssignableFirm
  /** By candidate; null where the pair is ruled out. */
  readonly points: readonly (number | null)[]
  readonly conflicts: readonly BlockingConflict[]
}

export function weighFirm(
  firm: AssignableFirm,
  about: {
    readonly candidates: readonly Candidate[]
    readonly fit: PairFit
    readonly span: CampaignSpan
  },
): WeighedFirm {
  const conflicts: BlockingConflict[] = []
  const points = about.candidates.map(({ mentor, isLeftOut }) => {
    const conflict = findConflict(mentor, firm, about.span)
    if (conflict !== undefined) {
      const group = conflict.firmId === firm.firmId ? null : conflict.group
      conflicts.push({ mentorId: mentor.mentorId, kind: conflict.kind, group })
      return null
    }
    return isLeftOut ? null : about.fit.points(mentor, firm)
  })
  return { firm, points, conflicts }
}

/** Every mentor is counted once, by the strongest reason. */
export function exclusionsOf(
  planned: readonly Candidate[],
  { conflicts }: WeighedFirm,
): Exclusions {
  const inConflict = new Set(conflicts.map(({ mentorId }) => mentorId))
  let [leftOut, unavailable, full] = [0, 0, 0]
  for (const { mentor, room, isLeftOut } of planned) {
    if (inConflict.has(mentor.mentorId)) continue
    if (isLeftOut) leftOut += 1
    else if (room.isAway) unavailable += 1
    else if (room.taken >= room.room) full += 1
  }
  return { conflicts: [...conflicts], leftOut, unavailable, full }
}
