import type { AssignmentId } from '#shared/domain/campaigns/assignment.ts'
import { isStanding, toldAgain } from '#shared/domain/campaigns/assignment-state.ts'
import type {
  AssignmentChangedMeanwhile,
  AssignmentNotFound,
  AssignmentStepRefused,
  CampaignClosed,
} from '#shared/domain/campaigns/campaign-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findAssignment, updateAssignment } from './assignment-repository.ts'
import { carryVersion } from './campaign-change-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'

export type VisitDays = {
  readonly assignmentId: AssignmentId
  readonly version: number
  readonly visitOn: string | null
  readonly dueOn: string
}

/** Sets the day of the visit and the day the work is due; a mentor who knew another day is told again. */
export async function planVisit(
  { firms: { db, surroundings } }: CampaignCore,
  { assignmentId, version, visitOn, dueOn }: VisitDays,
): Promise<
  Result<
    undefined,
    AssignmentNotFound | AssignmentChangedMeanwhile | AssignmentStepRefused | CampaignClosed
  >
> {
  return db.transaction().execute(async (tx) => {
    const before = await findAssignment(tx, assignmentId)
    if (before === undefined) return failed({ code: 'assignment/not-found' })
    if (before.version !== version) return failed({ code: 'assignment/changed-meanwhile' })
    if (!isStanding(before.state) || before.state === 'done') {
      return failed({ code: 'assignment/step-refused', state: before.state })
    }
    const campaign = await findCampaign(tx, before.campaignId)
    if (campaign?.state === 'closed') return failed({ code: 'campaign/closed' })
    // The mentor was told the day the work is due; the visit is arranged with the firm.
    const state = dueOn === before.dueOn ? before.state : toldAgain(before.state)
    const after = { ...before, visitOn, dueOn, state, version: version + 1 }
    await updateAssignment(tx, after, surroundings.now().toISOString())
    await carryVersion(tx, after.id, { from: version, to: after.version })
    return succeeded()
  })
}
