import { listStoredInstrumentHashes } from '#core/instruments/list-stored-instrument-hashes.ts'
import type { WriteTx } from '#core/database/schema.ts'
import type { Campaign, CampaignDetails, CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type {
  CampaignChangedMeanwhile,
  CampaignClosed,
  CampaignHasAssignments,
  CampaignNotFound,
  UnknownInstrument,
} from '#shared/domain/campaigns/campaign-failures.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { countStanding } from './assignment-repository.ts'
import type { CampaignCore } from './campaign-core.ts'
import { findCampaign, updateCampaign } from './campaign-repository.ts'

export type CampaignEdit = {
  readonly campaignId: CampaignId
  readonly version: number
  readonly details: CampaignDetails
}

/**
 * Stores new details. What firms are measured by, and of which year, stays once firms were given out:
 * mentors work by it.
 */
export async function changeCampaign(
  { firms: { db, surroundings } }: CampaignCore,
  { campaignId, version, details }: CampaignEdit,
): Promise<
  Result<
    Campaign,
    | CampaignNotFound
    | CampaignChangedMeanwhile
    | CampaignClosed
    | CampaignHasAssignments
    | UnknownInstrument
  >
> {
  return db.transaction().execute(async (tx) => {
    const before = await findCampaign(tx, campaignId)
    if (before === undefined) return failed({ code: 'campaign/not-found' })
    if (before.version !== version) return failed({ code: 'campaign/changed-meanwhile' })
    if (before.state === 'closed') return failed({ code: 'campaign/closed' })
    const refused = await findMeasureFault(tx, before, details)
    if (refused) return failed(refused)

    const campaign: Campaign = {
      ...before,
      ...details,
      version: version + 1,
      updatedAt: surroundings.now().toISOString(),
    }
    await updateCampaign(tx, campaign)
    return succeeded(campaign)
  })
}

async function findMeasureFault(
  tx: WriteTx,
  before: Campaign,
  { instrument, referenceYear }: CampaignDetails,
): Promise<CampaignHasAssignments | UnknownInstrument | undefined> {
  const isSame =
    before.instrument.sha256 === instrument.sha256 && before.referenceYear === referenceYear
  if (isSame) return undefined
  const count = await countStanding(tx, before.id)
  if (count > 0) return { code: 'campaign/has-assignments', count }
  const known = await listStoredInstrumentHashes(tx)
  return known.includes(instrument.sha256) ? undefined : { code: 'campaign/unknown-instrument' }
}
