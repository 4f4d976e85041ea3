import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type {
  CampaignHasAssignments,
  CampaignNotFound,
} from '#shared/domain/campaigns/campaign-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { countStanding } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign, setCampaignDeletedAt } from './campaign-repository.ts'

/** Moves a campaign to the bin; one whose firms were given out stays. `restoreCampaign` brings it back. */
export async function removeCampaign(
  { firms: { db, surroundings } }: CampaignCore,
  campaignId: CampaignId,
): Promise<Result<undefined, CampaignNotFound | CampaignHasAssignments>> {
  return db.transaction().execute(async (tx) => {
    if ((await findCampaign(tx, campaignId)) === undefined) {
      return failed({ code: 'campaign/not-found' })
    }
    const count = await countStanding(tx, campaignId)
    if (count > 0) return failed({ code: 'campaign/has-assignments', count })
    await setCampaignDeletedAt(tx, campaignId, surroundings.now().toISOString())
    return succeeded()
  })
}

export async function restoreCampaign(
  { firms: { db } }: CampaignCore,
  campaignId: CampaignId,
): Promise<Result<undefined, CampaignNotFound>> {
  return db.transaction().execute(async (tx) => {
    await setCampaignDeletedAt(tx, campaignId, null)
    const campaign = await findCampaign(tx, campaignId)
    return campaign === undefined ? failed({ code: 'campaign/not-found' }) : succeeded()
  })
}
