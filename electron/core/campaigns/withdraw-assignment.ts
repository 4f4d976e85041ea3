import type { AssignmentId } from '#shared/domain/campaigns/assignment.ts'
import { takeAssignmentStep } from '#shared/domain/campaigns/assignment-state.ts'
import type {
  AssignmentChangedMeanwhile,
  AssignmentNotFound,
  AssignmentStepRefused,
  CampaignClosed,
} from '#shared/domain/campaigns/campaign-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findAssignment } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { changeAssignments } from './change-assignments.ts'

export type Withdrawal = {
  readonly assignmentId: AssignmentId
  readonly version: number
  readonly because: string
}

/** Takes a firm from its mentor; the firm stays in the campaign, with nobody. */
export async function withdrawAssignment(
  core: CampaignCore,
  { assignmentId, version, because }: Withdrawal,
): Promise<
  Result<
    undefined,
    AssignmentNotFound | AssignmentChangedMeanwhile | AssignmentStepRefused | CampaignClosed
  >
> {
  return core.firms.db.transaction().execute(async (tx) => {
    const before = await findAssignment(tx, assignmentId)
    if (before === undefined) return failed({ code: 'assignment/not-found' })
    const campaign = await findCampaign(tx, before.campaignId)
    if (campaign?.state === 'closed') return failed({ code: 'campaign/closed' })
    if (before.version !== version) return failed({ code: 'assignment/changed-meanwhile' })
    const taken = takeAssignmentStep(before.state, 'withdraw')
    if (!taken.ok) return failed({ code: 'assignment/step-refused', state: before.state })
    const edits = [{ before, after: { ...before, state: taken.state, changedBecause: because } }]
    const { campaignId } = before
    await changeAssignments(core, tx, { campaignId, kind: 'withdrawn', note: because, edits })
    return succeeded()
  })
}
