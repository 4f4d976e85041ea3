import type { WriteTx } from '#core/database/schema.ts'
import { assignmentIdSchema } from '#shared/domain/campaigns/assignment.ts'
import type { Campaign, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type {
  CampaignClosed,
  CampaignNotFound,
  NobodyToAssign,
  TooManyPairs,
} from '#shared/domain/campaigns/campaign-failures.ts'
import {
  proposeAssignments,
  type Proposal,
  type Proposals,
} from '#shared/domain/campaigns/propose-assignments.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listAssignableFirms } from './assignable-firm-repository.ts'
import type { StoredAssignment } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { changeAssignments } from './change-assignments.ts'
import { readScene } from './read-scene.ts'
import { setUnplaced } from './target-repository.ts'

/** 500 firms and 12,000 mentors: a few seconds. More would keep the manager waiting for longer. */
const mostPairs = 6_000_000

export type ProposalSummary = { readonly proposed: number; readonly unplaced: number }
type Refused = CampaignNotFound | CampaignClosed | NobodyToAssign | TooManyPairs

/** Proposes a mentor for every firm of the campaign that nobody has in hand. */
export async function proposeMentors(
  core: CampaignCore,
  campaignId: CampaignId,
): Promise<Result<ProposalSummary, Refused>> {
  return core.firms.db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign === undefined) return failed({ code: 'campaign/not-found' })
    if (campaign.state === 'closed') return failed({ code: 'campaign/closed' })
    const solved = await solveOpenFirms(core, tx, campaign)
    if (!solved.ok) return solved
    const { proposals, unplaced } = solved.value
    await setUnplaced(tx, campaignId, unplaced)
    if (proposals.length > 0) {
      const edits = proposals.map((proposal) => ({
        before: null,
        after: toAssignment(core, campaign, proposal),
      }))
      await changeAssignments(core, tx, { campaignId, kind: 'proposed', note: '', edits })
    }
    return succeeded({ proposed: proposals.length, unplaced: unplaced.length })
  })
}

/** Solved over what stands in the transaction; stores nothing. */
export async function solveOpenFirms(
  core: CampaignCore,
  tx: WriteTx,
  campaign: Campaign,
): Promise<Result<Proposals, NobodyToAssign | TooManyPairs>> {
  const scene = await readScene(core, tx, campaign)
  if (scene.mentors.length === 0) return failed({ code: 'campaign/nobody-to-assign' })
  const firms = await listAssignableFirms(tx, campaign, null)
  if (firms.length * scene.mentors.length > mostPairs) {
    return failed({ code: 'campaign/too-many-pairs', most: mostPairs })
  }
  return succeeded(proposeAssignments({ ...scene, firms }))
}

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
