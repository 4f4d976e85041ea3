import type { ReadDb } from '#core/database/schema.ts'

/** Every firm of a campaign, whoever goes there. */
export async function selectCampaignFirmIds(db: ReadDb, campaignId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('campaign_targets')
    .select('firm_id')
    .where('campaign_id', '=', campaignId)
    .orderBy('firm_id')
    .execute()
  return rows.map(({ firm_id }) => firm_id)
}

export async function selectCampaignName(db: ReadDb, campaignId: string): Promise<string | null> {
  const row = await db
    .selectFrom('campaigns')
    .select('name')
    .where('id', '=', campaignId)
    .executeTakeFirst()
  return row?.name ?? null
}

/** Of the newest campaign that holds the firm in that year; null where it leaves it to the association. */
export async function selectReviewRule(
  db: ReadDb,
  visit: { readonly firmId: string; readonly referenceYear: number },
): Promise<number | null> {
  const row = await db
    .selectFrom('campaign_targets')
    .innerJoin('campaigns', 'campaigns.id', 'campaign_targets.campaign_id')
    .select('two_person_review')
    .where('firm_id', '=', visit.firmId)
    .where('reference_year', '=', visit.referenceYear)
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row?.two_person_review ?? null
}
