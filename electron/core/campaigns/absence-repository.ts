import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'

export type Absence = {
  readonly mentorId: string
  readonly because: string
  readonly since: string
}

/** Mentors taken out of the campaign. */
export async function listAbsences(db: ReadDb, campaignId: CampaignId): Promise<Absence[]> {
  const rows = await db
    .selectFrom('campaign_absences')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('since')
    .execute()
  return rows.map(({ mentor_id, because, since }) => ({ mentorId: mentor_id, because, since }))
}

export async function storeAbsence(
  tx: WriteTx,
  campaignId: CampaignId,
  { mentorId, because, since }: Absence,
): Promise<void> {
  await tx
    .insertInto('campaign_absences')
    .values({ campaign_id: campaignId, mentor_id: mentorId, because, since })
    .onConflict((conflict) => conflict.doUpdateSet({ because, since }))
    .execute()
}

export async function deleteAbsence(
  tx: WriteTx,
  campaignId: CampaignId,
  mentorId: string,
): Promise<void> {
  await tx
    .deleteFrom('campaign_absences')
    .where('campaign_id', '=', campaignId)
    .where('mentor_id', '=', mentorId)
    .execute()
}
