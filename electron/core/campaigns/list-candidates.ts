import type { ReadDb } from '#core/database/schema.ts'
import type { AssignableFirm } from '#shared/domain/campaigns/assignable-firm.ts'
import {
  listCandidates as orderCandidates,
  type AssignmentScene,
  type Candidate,
} from '#shared/domain/campaigns/assignment-scene.ts'
import type { BlockingConflict } from '#shared/domain/campaigns/assignment-reasons.ts'
import type { Assignment, AssignmentId } from '#shared/domain/campaigns/assignment.ts'
import type { AssignmentNotFound } from '#shared/domain/campaigns/campaign-failures.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import type { MentorCandidate } from '#shared/domain/campaigns/mentor-candidate.ts'
import { loadPoints } from '#shared/domain/campaigns/mentor-room.ts'
import { createPairFit } from '#shared/domain/campaigns/pair-fit.ts'
import { weighFirm } from '#shared/domain/campaigns/weigh-firm.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listAssignableFirms } from './assignable-firm-repository.ts'
import { findAssignment } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { readScene } from './read-scene.ts'

const mostListed = 60

/** Who else could go to the firm: the best fit first, then who was taken off it, those who cannot last, with why. */
export async function listCandidates(
  core: CampaignCore,
  { assignmentId, text }: { readonly assignmentId: AssignmentId; readonly text: string },
): Promise<Result<MentorCandidate[], AssignmentNotFound>> {
  const { db } = core.firms
  const assignment = await findAssignment(db, assignmentId)
  const campaign = assignment && (await findCampaign(db, assignment.campaignId))
  if (assignment === undefined || campaign === undefined) {
    return failed({ code: 'assignment/not-found' })
  }
  const asked = foldText(text)
  const weighed = await weighCandidates(core, db, campaign, assignment)
  const found = (weighed ?? []).filter(({ name }) => asked === '' || foldText(name).includes(asked))
  return succeeded(found.toSorted(byFit).slice(0, mostListed).map(withTerms))
}

/** A mentor against the firm; what the fit is made of is worked out for the few who are shown. */
type Weighed = Omit<MentorCandidate, 'terms'> & {
  readonly termsOf: () => MentorCandidate['terms']
}

/** Null when the firm is no longer there. The mentor who has it now is weighed as if free of it. */
export async function weighCandidates(
  core: CampaignCore,
  db: ReadDb,
  campaign: Campaign,
  { firmId, leadMentorId }: Pick<Assignment, 'firmId' | 'leadMentorId'>,
): Promise<Weighed[] | null> {
  const [firm] = await listAssignableFirms(db, campaign, [firmId])
  if (firm === undefined) return null
  const scene = await readScene(core, db, campaign)
  const here = new Map(scene.alreadyHere)
  const own = here.get(leadMentorId)
  if (own) here.set(leadMentorId, { ...own, here: Math.max(0, own.here - 1) })
  return weigh(firm, { ...scene, alreadyHere: here })
}

function weigh(firm: AssignableFirm, scene: AssignmentScene): Weighed[] {
  const candidates = orderCandidates(scene)
  const fit = createPairFit(scene.reference)
  const { conflicts, points } = weighFirm(firm, { candidates, fit, span: scene.span, takenOff: [] })
  const conflictOf = new Map(conflicts.map((conflict) => [conflict.mentorId, conflict]))
  const takenOff = scene.takenOff.filter(({ firmId }) => firmId === firm.firmId)
  return candidates.map((candidate, column) => ({
    ...toWeighed(candidate, points[column] ?? null, conflictOf),
    takenOffBecause:
      takenOff.find(({ mentorId }) => mentorId === candidate.mentor.mentorId)?.because ?? null,
    termsOf: () => fit.terms(candidate.mentor, firm),
  }))
}

function toWeighed(
  { mentor, room, isLeftOut }: Candidate,
  points: number | null,
  conflictOf: ReadonlyMap<string, BlockingConflict>,
): Omit<MentorCandidate, 'terms' | 'takenOffBecause'> {
  const load = loadPoints(Math.min(room.taken + 1, room.room), room.room)
  return {
    mentorId: mentor.mentorId,
    name: mentor.name,
    points: points === null ? null : points + load,
    taken: room.taken,
    room: room.room,
    conflict: conflictOf.get(mentor.mentorId) ?? null,
    notFree: notFree(room, isLeftOut),
  }
}

function notFree(room: Candidate['room'], isLeftOut: boolean): MentorCandidate['notFree'] {
  if (isLeftOut) return 'left-out'
  if (room.isAway) return 'away'
  return room.taken >= room.room ? 'full' : null
}

function withTerms({ termsOf, ...candidate }: Weighed): MentorCandidate {
  return { ...candidate, terms: termsOf() }
}

/** Free ones by points, then those once taken off, those not free, and those in conflict. */
function byFit(one: Weighed, other: Weighed): number {
  return rankOf(one) - rankOf(other) || (one.points ?? 0) - (other.points ?? 0)
}

function rankOf({ conflict, notFree, takenOffBecause }: Weighed): number {
  if (conflict !== null) return 3
  if (notFree !== null) return 2
  return takenOffBecause === null ? 0 : 1
}
