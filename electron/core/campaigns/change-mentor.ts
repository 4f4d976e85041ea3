import type { WriteTx } from '#core/database/schema.ts'
import type { AssignmentId } from '#shared/domain/campaigns/assignment.ts'
import { canChangeMentor } from '#shared/domain/campaigns/assignment-state.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import type {
  AssignmentChangedMeanwhile,
  AssignmentNotFound,
  AssignmentStepRefused,
  CampaignClosed,
  MentorInConflict,
  MentorNotFree,
} from '#shared/domain/campaigns/campaign-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findAssignment, type StoredAssignment } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { changeAssignments } from './change-assignments.ts'
import { weighCandidates } from './list-candidates.ts'

export type MentorChange = {
  readonly assignmentId: AssignmentId
  readonly version: number
  readonly leadMentorId: string
  readonly coMentorId: string | null
  readonly because: string
}
type Refused =
  | AssignmentNotFound
  | AssignmentChangedMeanwhile
  | AssignmentStepRefused
  | CampaignClosed
  | MentorInConflict
  | MentorNotFree

/**
 * Gives the firm to another mentor, or a second one along, for a reason that is kept. A conflict of
 * interest and a full load stop a person as they stop the proposals.
 */
export async function changeMentor(
  core: CampaignCore,
  change: MentorChange,
): Promise<Result<undefined, Refused>> {
  return core.firms.db.transaction().execute(async (tx) => {
    const before = await findAssignment(tx, change.assignmentId)
    const campaign = before && (await findCampaign(tx, before.campaignId))
    if (before === undefined || campaign === undefined) {
      return failed({ code: 'assignment/not-found' })
    }
    if (campaign.state === 'closed') return failed({ code: 'campaign/closed' })
    if (before.version !== change.version) return failed({ code: 'assignment/changed-meanwhile' })
    if (!canChangeMentor(before.state)) {
      return failed({ code: 'assignment/step-refused', state: before.state })
    }
    const refused = await findFault(core, tx, { campaign, before, change })
    if (refused) return failed(refused)
    const after = {
      ...before,
      leadMentorId: change.leadMentorId,
      coMentorId: change.coMentorId,
      changedBecause: change.because,
      reasons: change.leadMentorId === before.leadMentorId ? before.reasons : null,
      // The day was the other mentor's.
      visitOn: change.leadMentorId === before.leadMentorId ? before.visitOn : null,
    }
    const { campaignId } = before
    const note = change.because
    const edits = [{ before, after }]
    await changeAssignments(core, tx, { campaignId, kind: 'mentor-changed', note, edits })
    return succeeded()
  })
}

async function findFault(
  core: CampaignCore,
  tx: WriteTx,
  about: {
    readonly campaign: Campaign
    readonly before: StoredAssignment
    readonly change: MentorChange
  },
): Promise<AssignmentNotFound | MentorInConflict | MentorNotFree | undefined> {
  const { leadMentorId, coMentorId } = about.change
  if (leadMentorId === coMentorId) {
    return { code: 'assignment/mentor-not-free', because: 'same-as-lead' }
  }
  const candidates = await weighCandidates(core, tx, about.campaign, about.before)
  if (candidates === null) return { code: 'assignment/not-found' }
  for (const mentorId of [leadMentorId, coMentorId]) {
    if (mentorId === null) continue
    const candidate = candidates.find((one) => one.mentorId === mentorId)
    if (candidate === undefined) return { code: 'assignment/mentor-not-free', because: 'unknown' }
    const { conflict, notFree } = candidate
    if (conflict !== null) return { code: 'assignment/mentor-in-conflict', conflict }
    if (notFree !== null) return { code: 'assignment/mentor-not-free', because: notFree }
  }
  return undefined
}
