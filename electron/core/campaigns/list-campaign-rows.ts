import type { CampaignRow } from '#shared/domain/campaigns/campaign-board.ts'

import { boardDays } from './board-days.ts'
import { countStages } from './board-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { listCampaigns } from './campaign-repository.ts'
import { noStages } from './read-board.ts'

/** Every campaign with how far it has come. */
export async function listCampaignRows({
  firms: { db, surroundings },
}: CampaignCore): Promise<CampaignRow[]> {
  const campaigns = await listCampaigns(db)
  const counts = await countStages(db, boardDays(surroundings.now()), null)
  const countsOf = new Map(counts.map((ofOne) => [ofOne.campaignId, ofOne]))
  return campaigns.map(
    ({ id, name, state, referenceYear, startsOn, endsOn, quotas }): CampaignRow => ({
      ...{ id, name, state, referenceYear, startsOn, endsOn, quotas },
      firmCount: countsOf.get(id)?.firmCount ?? 0,
      stages: countsOf.get(id)?.stages ?? noStages,
      lateCount: countsOf.get(id)?.lateCount ?? 0,
    }),
  )
}
