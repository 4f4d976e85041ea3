import type { WriteTx } from '#core/database/schema.ts'
import type { CostTerm } from '#shared/domain/campaigns/assignment-reasons.ts'
import type { Campaign, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type {
  CampaignClosed,
  CampaignNotFound,
  NobodyToAssign,
  TooManyPairs,
} from '#shared/domain/campaigns/campaign-failures.ts'
import type { Proposals, ProposalTask } from '#shared/domain/campaigns/propose-assignments.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { changeAssignments } from './change-assignments.ts'
import { readOpenTask } from './read-open-task.ts'
import { solveBetween } from './solve-between.ts'
import { setUnplaced } from './target-repository.ts'
import { toAssignment } from './to-assignment.ts'

export type ProposalSummary = { readonly proposed: number; readonly unplaced: number }

/** And how many proposals were made without knowing the sector, or the place, of the firm or the mentor. */
type Proposed = ProposalSummary & {
  readonly unknownSector: number
  readonly unknownPlace: number
}
type Refused = CampaignNotFound | CampaignClosed | NobodyToAssign | TooManyPairs

/** Proposes a mentor for every firm of the campaign that nobody has in hand. */
export function proposeMentors(
  core: CampaignCore,
  campaignId: CampaignId,
): Promise<Result<Proposed, Refused>> {
  return solveBetween(core, {
    prepare: (tx) => prepare(core, tx, campaignId),
    store: (tx, { campaign }, solved) => storeProposals(core, tx, campaign, solved),
  })
}

async function prepare(
  core: CampaignCore,
  tx: WriteTx,
  campaignId: CampaignId,
): Promise<Result<{ readonly campaign: Campaign; readonly task: ProposalTask }, Refused>> {
  const campaign = await findCampaign(tx, campaignId)
  if (campaign === undefined) return failed({ code: 'campaign/not-found' })
  if (campaign.state === 'closed') return failed({ code: 'campaign/closed' })
  const read = await readOpenTask(core, tx, campaign)
  return read.ok ? succeeded({ campaign, task: read.value }) : read
}

async function storeProposals(
  core: CampaignCore,
  tx: WriteTx,
  campaign: Campaign,
  { proposals, unplaced }: Proposals,
): Promise<Proposed> {
  const campaignId = campaign.id
  await setUnplaced(tx, campaignId, unplaced, null)
  if (proposals.length > 0) {
    const edits = proposals.map((proposal) => ({
      before: null,
      after: toAssignment(core, campaign, proposal),
    }))
    await changeAssignments(core, tx, { campaignId, kind: 'proposed', note: '', edits })
  }
  const withUnknown = (kind: CostTerm['kind']) =>
    proposals.filter(({ reasons }) =>
      reasons.terms.some((term) => term.kind === kind && term.level === 'unknown'),
    ).length
  return {
    ...{ proposed: proposals.length, unplaced: unplaced.length },
    ...{ unknownSector: withUnknown('sector'), unknownPlace: withUnknown('distance') },
  }
}
