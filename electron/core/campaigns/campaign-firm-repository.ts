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
