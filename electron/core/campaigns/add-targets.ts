import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type {
  CampaignClosed,
  CampaignNotFound,
  TooManyFirms,
} from '#shared/domain/campaigns/campaign-failures.ts'
import type { FirmFilter } from '#shared/domain/firms/firm.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { CampaignCore } from './campaign-core.ts'
import { findCampaign } from './campaign-repository.ts'
import {
  countTargets,
  deleteFreeTargets,
  insertTargets,
  listTargetsAmong,
} from './target-repository.ts'

/** What one board and one plan of who goes where can still show and work out at once. */
const mostFirms = 20_000

type AddRefused = CampaignNotFound | CampaignClosed | TooManyFirms
export type TargetsAdded = { readonly added: number; readonly already: number }

/** Every firm the filter of the firm list finds. */
export async function addTargetsByFilter(
  core: CampaignCore,
  { campaignId, filter }: { readonly campaignId: CampaignId; readonly filter: FirmFilter },
): Promise<Result<TargetsAdded, AddRefused>> {
  const { db, search, countAssessments } = core.firms
  const assessed = filter.assessed === 'any' ? [] : (await countAssessments(db, null)).keys()
  const whole = { offset: 0, limit: Number.MAX_SAFE_INTEGER }
  const { ids } = await search.find(filter, whole, new Set(assessed))
  return addTargets(core, { campaignId, firmIds: ids })
}

export async function addTargets(
  { firms: { db } }: CampaignCore,
  { campaignId, firmIds }: { readonly campaignId: CampaignId; readonly firmIds: readonly string[] },
): Promise<Result<TargetsAdded, AddRefused>> {
  return db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign === undefined) return failed({ code: 'campaign/not-found' })
    if (campaign.state === 'closed') return failed({ code: 'campaign/closed' })
    const present = await listTargetsAmong(tx, campaignId, firmIds)
    const news = firmIds.filter((firmId) => !present.has(firmId))
    if ((await countTargets(tx, campaignId)) + news.length > mostFirms) {
      return failed({ code: 'campaign/too-many-firms', most: mostFirms })
    }
    await insertTargets(tx, campaignId, news)
    return succeeded({ added: news.length, already: firmIds.length - news.length })
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
