import { listStoredInstrumentHashes } from '#core/instruments/list-stored-instrument-hashes.ts'
import {
  campaignIdSchema,
  type Campaign,
  type CampaignDetails,
} from '#shared/domain/campaigns/campaign.ts'
import type { UnknownInstrument } from '#shared/domain/campaigns/campaign-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { CampaignCore } from './campaign-core.ts'
import { insertCampaign } from './campaign-repository.ts'

/** A campaign in planning, with no firm yet. */
export async function addCampaign(
  { firms: { db, surroundings } }: CampaignCore,
  details: CampaignDetails,
): Promise<Result<Campaign, UnknownInstrument>> {
  return db.transaction().execute(async (tx) => {
    const known = await listStoredInstrumentHashes(tx)
    if (!known.includes(details.instrument.sha256)) {
      return failed({ code: 'campaign/unknown-instrument' })
    }
    const madeAt = surroundings.now().toISOString()
    const campaign: Campaign = {
      ...details,
      id: campaignIdSchema.parse(surroundings.newId()),
      state: 'planning',
      version: 1,
      createdAt: madeAt,
      updatedAt: madeAt,
    }
    await insertCampaign(tx, campaign)
    return succeeded(campaign)
  })
}
