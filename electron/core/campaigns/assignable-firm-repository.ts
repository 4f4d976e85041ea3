import { sql } from 'kysely'

import type { ReadDb } from '#core/database/schema.ts'
import type { AssignableFirm } from '#shared/domain/campaigns/assignable-firm.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'
import { ownershipSchema, vsicCodeSchema } from '#shared/domain/firms/firm.ts'

/** Firms of the campaign that nobody has in hand, or just the ones asked for, whoever has them. */
export async function listAssignableFirms(
  db: ReadDb,
  campaign: Campaign,
  firmIds: readonly string[] | null,
): Promise<AssignableFirm[]> {
  let query = db
    .selectFrom('campaign_targets as target')
    .innerJoin('firms as firm', 'firm.id', 'target.firm_id')
    .select(['firm.id', 'firm.name', 'firm.tax_code', 'firm.vsic_version', 'firm.vsic_code'])
    .select(['firm.key_sector_id', 'firm.ward_code', 'firm.ownership'])
    .where('target.campaign_id', '=', campaign.id)
    .where('firm.deleted_at', 'is', null)
  query =
    firmIds === null
      ? query.where(isFree)
      : query.where(
          'target.firm_id',
          'in',
          sql<string>`(select value from json_each(${JSON.stringify(firmIds)}))`,
        )
  const rows = await query.execute()
  const earlier = await listEarlierWork(db, campaign)
  return rows.map((row) => ({
    firmId: row.id,
    name: row.name,
    taxCode: row.tax_code,
    vsic:
      row.vsic_code === null
        ? null
        : vsicCodeSchema.parse({ version: row.vsic_version, code: row.vsic_code }),
    keySectorId: row.key_sector_id,
    wardCode: row.ward_code,
    ownership: row.ownership === null ? null : ownershipSchema.parse(row.ownership),
    assessedBy: earlier.get(row.id) ?? [],
  }))
}

const isFree = sql<boolean>`not exists (
  select 1 from campaign_assignments as held
  where held.campaign_id = target.campaign_id and held.firm_id = target.firm_id
    and held.state <> 'withdrawn')`

type EarlierWork = AssignableFirm['assessedBy']

/** Whoever assessed the firms in an earlier year: by what arrived, and by assignments that are done. */
async function listEarlierWork(
  db: ReadDb,
  campaign: Campaign,
): Promise<ReadonlyMap<string, EarlierWork>> {
  const done = await db
    .selectFrom('campaign_assignments as done')
    .innerJoin('campaigns as earlier', 'earlier.id', 'done.campaign_id')
    .innerJoin('campaign_targets as target', 'target.firm_id', 'done.firm_id')
    .select(['done.firm_id', 'done.lead_mentor_id as mentor_id', 'earlier.reference_year as year'])
    .where('target.campaign_id', '=', campaign.id)
    .where('done.state', '=', 'done')
    .where('earlier.reference_year', '<', campaign.referenceYear)
    .execute()
  const arrived = await db
    .selectFrom('review_items as item')
    .innerJoin('mentors as mentor', 'mentor.user_id', 'item.mentor_user_id')
    .innerJoin('campaign_targets as target', 'target.firm_id', 'item.firm_id')
    .select(['item.firm_id', 'mentor.id as mentor_id', 'item.reference_year as year'])
    .where('target.campaign_id', '=', campaign.id)
    .where('item.reference_year', '<', campaign.referenceYear)
    .execute()
  return toEarlierWork([...done, ...arrived])
}

/** A year counts once, whatever tells of it. */
function toEarlierWork(
  rows: readonly { readonly firm_id: string; readonly mentor_id: string; readonly year: number }[],
): ReadonlyMap<string, EarlierWork> {
  return new Map(
    [...Map.groupBy(rows, ({ firm_id }) => firm_id)].map(([firmId, ofFirm]) => [
      firmId,
      [...Map.groupBy(ofFirm, ({ mentor_id }) => mentor_id)].map(([mentorId, own]) => ({
        mentorId,
        years: [...new Set(own.map(({ year }) => year))].sort((one, other) => other - one),
      })),
    ]),
  )
}
