import { takeCampaignStep, type CampaignStep } from '#shared/domain/campaigns/campaign-state.ts'
import type { Campaign, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type {
  CampaignNotFound,
  CampaignStepRefused,
} from '#shared/domain/campaigns/campaign-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { CampaignCore } from './campaign-core.ts'
import { findCampaign, updateCampaign } from './campaign-repository.ts'

/** Starts, closes or reopens a campaign. */
export async function moveCampaign(
  { firms: { db, surroundings } }: CampaignCore,
  { campaignId, step }: { readonly campaignId: CampaignId; readonly step: CampaignStep },
): Promise<Result<Campaign, CampaignNotFound | CampaignStepRefused>> {
  return db.transaction().execute(async (tx) => {
    const before = await findCampaign(tx, campaignId)
    if (before === undefined) return failed({ code: 'campaign/not-found' })
    const taken = takeCampaignStep(before.state, step)
    if (!taken.ok) return failed({ code: 'campaign/step-refused', state: before.state })
    const campaign: Campaign = {
      ...before,
      state: taken.state,
      version: before.version + 1,
      updatedAt: surroundings.now().toISOString(),
    }
    await updateCampaign(tx, campaign)
    return succeeded(campaign)
  })
}
