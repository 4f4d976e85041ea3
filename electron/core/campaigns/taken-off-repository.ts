import type { ReadDb } from '#core/database/schema.ts'
import type { TakenOff } from '#shared/domain/campaigns/assignment-scene.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'

/**
 * Firms that a person took from their mentor in the campaign, the newest first, until it is undone.
 * Proposals that were dropped because they no longer held have no reason of a person's.
 */
export async function listTakenOff(db: ReadDb, campaignId: CampaignId): Promise<TakenOff[]> {
  const rows = await db
    .selectFrom('campaign_changes')
    .innerJoin('campaign_change_rows', 'change_id', 'campaign_changes.id')
    .innerJoin('campaign_assignments', 'campaign_assignments.id', 'assignment_id')
    .select(['firm_id', 'lead_mentor_id', 'note'])
    .where('campaign_changes.campaign_id', '=', campaignId)
    .where('kind', '=', 'withdrawn')
    .where('note', '!=', '')
    .where('undone_at', 'is', null)
    .orderBy('seq', 'desc')
    .orderBy('assignment_id')
    .execute()
  return rows.map(({ firm_id, lead_mentor_id, note }) => ({
    firmId: firm_id,
    mentorId: lead_mentor_id,
    because: note,
  }))
}
