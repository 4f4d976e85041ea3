import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type {
  CampaignClosed,
  CampaignNotFound,
} from '#shared/domain/campaigns/campaign-failures.ts'
import type { FirmFilter } from '#shared/domain/firms/firm.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import { deleteFreeTargets, insertTargets } from './target-repository.ts'

export type TargetsAdded = { readonly added: number; readonly already: number }

/** Every firm the filter of the firm list finds. */
export async function addTargetsByFilter(
  core: CampaignCore,
  { campaignId, filter }: { readonly campaignId: CampaignId; readonly filter: FirmFilter },
): Promise<Result<TargetsAdded, CampaignNotFound | CampaignClosed>> {
  const { db, search, countAssessments } = core.firms
  const assessed = filter.assessed === 'any' ? [] : (await countAssessments(db, null)).keys()
  const whole = { offset: 0, limit: Number.MAX_SAFE_INTEGER }
  const { ids } = await search.find(filter, whole, new Set(assessed))
  return addTargets(core, { campaignId, firmIds: ids })
}

export async function addTargets(
  { firms: { db } }: CampaignCore,
  { campaignId, firmIds }: { readonly campaignId: CampaignId; readonly firmIds: readonly string[] },
): Promise<Result<TargetsAdded, CampaignNotFound | CampaignClosed>> {
  return db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign === undefined) return failed({ code: 'campaign/not-found' })
    if (campaign.state === 'closed') return failed({ code: 'campaign/closed' })
    const added = await insertTargets(tx, campaignId, firmIds)
    return succeeded({ added, already: firmIds.length - added })
  })
}

/** Takes firms out that nobody has in hand; the others stay. */
export async function removeTargets(
  { firms: { db } }: CampaignCore,
  { campaignId, firmIds }: { readonly campaignId: CampaignId; readonly firmIds: readonly string[] },
): Promise<Result<{ readonly removed: number }, CampaignNotFound>> {
  return db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign === undefined) return failed({ code: 'campaign/not-found' })
    return succeeded({ removed: await deleteFreeTargets(tx, campaignId, firmIds) })
  })
}
