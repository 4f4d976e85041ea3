import type { AssignableFirm } from './assignable-firm.ts'
import type { Candidate } from './assignment-scene.ts'
import { findConflict } from './find-conflict.ts'
import type { CampaignSpan } from './mentor-room.ts'

/** Whether a mentor takes part in the campaign, is there, and has no conflict of interest with the firm. */
export function isFreeFor(
  { mentor, room, isLeftOut }: Candidate,
  firm: AssignableFirm,
  span: CampaignSpan,
): boolean {
  return !isLeftOut && !room.isAway && findConflict(mentor, firm, span) === undefined
}
