import type { Insertable, Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import {
  campaignSchema,
  type Campaign,
  type CampaignId,
} from '#shared/domain/campaigns/campaign.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** Those that run first, then those being planned, the latest end first. */
export async function listCampaigns(db: ReadDb): Promise<Campaign[]> {
  const rows = await db
    .selectFrom('campaigns')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy((order) => order('state', '=', 'closed'))
    .orderBy((order) => order('state', '=', 'planning'))
    .orderBy('ends_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toCampaign)
}

/** Undefined when there is none, or it is in the bin. */
export async function findCampaign(
  db: ReadDb,
  campaignId: CampaignId,
): Promise<Campaign | undefined> {
  const row = await db
    .selectFrom('campaigns')
    .selectAll()
    .where('id', '=', campaignId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row && toCampaign(row)
}

export async function insertCampaign(tx: WriteTx, campaign: Campaign): Promise<void> {
  await tx
    .insertInto('campaigns')
    .values({ ...toColumns(campaign), deleted_at: null })
    .execute()
}

/** Stores all of the campaign, whatever was there before. */
export async function updateCampaign(tx: WriteTx, campaign: Campaign): Promise<void> {
  await tx.updateTable('campaigns').set(toColumns(campaign)).where('id', '=', campaign.id).execute()
}

/** Null takes it out of the bin. */
export async function setCampaignDeletedAt(
  tx: WriteTx,
  campaignId: CampaignId,
  deletedAt: string | null,
): Promise<void> {
  await tx
    .updateTable('campaigns')
    .set({ deleted_at: deletedAt })
    .where('id', '=', campaignId)
    .execute()
}

function toColumns(
  campaign: Campaign,
): Omit<Insertable<DatabaseSchema['campaigns']>, 'deleted_at'> {
  const { instrument, twoPersonReview } = campaign
  return {
    id: campaign.id,
    name: campaign.name,
    instrument_id: instrument.id,
    instrument_version: instrument.version,
    instrument_sha256: instrument.sha256,
    norm_set_id: campaign.normSetId,
    reference_year: campaign.referenceYear,
    sectors: JSON.stringify(campaign.sectors),
    starts_on: campaign.startsOn,
    ends_on: campaign.endsOn,
    quotas: JSON.stringify(campaign.quotas),
    team: JSON.stringify(campaign.team),
    plan: JSON.stringify(campaign.plan),
    two_person_review: twoPersonReview === null ? null : Number(twoPersonReview),
    state: campaign.state,
    version: campaign.version,
    created_at: campaign.createdAt,
    updated_at: campaign.updatedAt,
  }
}

function toCampaign(row: Selectable<DatabaseSchema['campaigns']>): Campaign {
  return campaignSchema.parse({
    id: row.id,
    name: row.name,
    instrument: {
      id: row.instrument_id,
      version: row.instrument_version,
      sha256: row.instrument_sha256,
    },
    normSetId: row.norm_set_id,
    referenceYear: row.reference_year,
    sectors: parseJson(row.sectors),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    quotas: parseJson(row.quotas),
    team: parseJson(row.team),
    plan: parseJson(row.plan),
    twoPersonReview: row.two_person_review === null ? null : row.two_person_review === 1,
    state: row.state,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}
