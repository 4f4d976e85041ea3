import type { ReadDb } from '#core/database/schema.ts'
import type { AssignableFirm } from '#shared/domain/campaigns/assignable-firm.ts'
import { listCandidates as orderCandidates } from '#shared/domain/campaigns/assignment-scene.ts'
import type { Assignment, AssignmentId } from '#shared/domain/campaigns/assignment.ts'
import type { AssignmentNotFound } from '#shared/domain/campaigns/campaign-failures.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import type { MentorCandidate } from '#shared/domain/campaigns/mentor-candidate.ts'
import { loadPoints } from '#shared/domain/campaigns/mentor-room.ts'
import { createPairFit } from '#shared/domain/campaigns/pair-fit.ts'
import { weighFirm } from '#shared/domain/campaigns/weigh-firm.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listAssignableFirms } from './assignable-firm-repository.ts'
import { findAssignment } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { readScene } from './read-scene.ts'

/** Who else could go to the firm, the best fit first, and what keeps the others from it. */
export async function listCandidates(
  core: CampaignCore,
  assignmentId: AssignmentId,
): Promise<Result<MentorCandidate[], AssignmentNotFound>> {
  const { db } = core.firms
  const assignment = await findAssignment(db, assignmentId)
  const campaign = assignment && (await findCampaign(db, assignment.campaignId))
  if (assignment === undefined || campaign === undefined) {
    return failed({ code: 'assignment/not-found' })
  }
  const candidates = await weighCandidates(core, db, campaign, assignment)
  return candidates === null
    ? failed({ code: 'assignment/not-found' })
    : succeeded(candidates.toSorted(byFit))
}

/** Null when the firm is no longer there. The mentor who has it now is weighed as if free of it. */
export async function weighCandidates(
  core: CampaignCore,
  db: ReadDb,
  campaign: Campaign,
  { firmId, leadMentorId }: Pick<Assignment, 'firmId' | 'leadMentorId'>,
): Promise<MentorCandidate[] | null> {
  const [firm] = await listAssignableFirms(db, campaign, [firmId])
  if (firm === undefined) return null
  const scene = await readScene(core, db, campaign)
  const here = new Map(scene.alreadyHere)
  here.set(leadMentorId, Math.max(0, (here.get(leadMentorId) ?? 0) - 1))
  return weigh(firm, { ...scene, alreadyHere: here })
}

function weigh(
  firm: AssignableFirm,
  scene: Awaited<ReturnType<typeof readScene>>,
): MentorCandidate[] {
  const candidates = orderCandidates(scene)
  const fit = createPairFit(scene.reference)
  const { conflicts, points } = weighFirm(firm, { candidates, fit, span: scene.span })
  const conflictOf = new Map(conflicts.map((conflict) => [conflict.mentorId, conflict]))
  return candidates.map(({ mentor, room, isLeftOut }, column) => {
    const pair = points[column] ?? null
    const load = loadPoints(Math.min(room.taken + 1, room.room), room.room)
    return {
      mentorId: mentor.mentorId,
      name: mentor.name,
      terms: fit.terms(mentor, firm),
      points: pair === null ? null : pair + load,
      taken: room.taken,
      room: room.room,
      conflict: conflictOf.get(mentor.mentorId) ?? null,
      notFree: isLeftOut
        ? 'left-out'
        : room.isAway
          ? 'away'
          : room.taken >= room.room
            ? 'full'
            : null,
    }
  })
}

/** Free ones by points, then those not free, then those in conflict. */
function byFit(one: MentorCandidate, other: MentorCandidate): number {
  return rankOf(one) - rankOf(other) || (one.points ?? 0) - (other.points ?? 0)
}

function rankOf({ conflict, notFree }: MentorCandidate): number {
  return conflict !== null ? 2 : notFree !== null ? 1 : 0
}
