import { isInSector } from '#shared/domain/campaigns/is-in-sector.ts'
import type { CampaignBoard, StageCounts } from '#shared/domain/campaigns/campaign-board.ts'
import type { Campaign, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { CampaignNotFound } from '#shared/domain/campaigns/campaign-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { boardDays } from './board-days.ts'
import { countSectors, countStages } from './board-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'

export const noStages: StageCounts = {
  open: 0,
  proposed: 0,
  planned: 0,
  visited: 0,
  returned: 0,
  approved: 0,
  accepted: 0,
}

/** Where the firms of a campaign stand, and what is wanted of each sector. */
export async function readBoard(
  core: CampaignCore,
  campaignId: CampaignId,
): Promise<Result<CampaignBoard, CampaignNotFound>> {
  const { db, surroundings } = core.firms
  const campaign = await findCampaign(db, campaignId)
  if (campaign === undefined) return failed({ code: 'campaign/not-found' })
  const [counts] = await countStages(db, boardDays(surroundings.now()), campaignId)
  return succeeded({
    campaignId,
    firmCount: counts?.firmCount ?? 0,
    stages: counts?.stages ?? noStages,
    lateCount: counts?.lateCount ?? 0,
    nearCount: counts?.nearCount ?? 0,
    sectors: await readSectors(core, campaign),
  })
}

async function readSectors(core: CampaignCore, campaign: Campaign) {
  const { bySector } = campaign.quotas
  if (bySector.length === 0) return []
  const { db, reference } = core.firms
  const parts = await countSectors(db, campaign.id)
  return bySector.map(({ sector, count }) => {
    const within = parts.filter((part) => isInSector(part, sector, reference.lists.keySectors))
    return {
      sector,
      wanted: count,
      firms: within.reduce((sum, { firms }) => sum + firms, 0),
      delivered: within.reduce((sum, { delivered }) => sum + delivered, 0),
    }
  })
}
