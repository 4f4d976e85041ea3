import type { ReadDb } from '#core/database/schema.ts'

import { selectCampaignFirmIds, selectCampaignName } from './campaign-firm-repository.ts'

/** The firms of a campaign; none of a campaign that is not there. */
export function readCampaignFirms(db: ReadDb, campaignId: string): Promise<string[]> {
  return selectCampaignFirmIds(db, campaignId)
}

/** Null when it is not there. */
export function findCampaignName(db: ReadDb, campaignId: string): Promise<string | null> {
  return selectCampaignName(db, campaignId)
}
