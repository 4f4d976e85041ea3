import { assignmentIdSchema } from '#shared/domain/campaigns/assignment.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import type { Proposal } from '#shared/domain/campaigns/propose-assignments.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'

import type { StoredAssignment } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'

/** A proposal as it is stored, with nothing told to anyone yet. */
export function toAssignment(
  { firms: { surroundings } }: CampaignCore,
  campaign: Campaign,
  { firmId, mentorId, reasons }: Proposal,
): StoredAssignment {
  return {
    id: assignmentIdSchema.parse(surroundings.newId()),
    campaignId: campaign.id,
    firmId: firmIdSchema.parse(firmId),
    leadMentorId: mentorId,
    coMentorId: null,
    visitOn: null,
    dueOn: campaign.endsOn,
    state: 'proposed',
    reasons,
    changedBecause: null,
    told: null,
    version: 1,
  }
}
