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
      ? query.where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('campaign_assignments as held')
                .select('held.id')
                .whereRef('held.campaign_id', '=', 'target.campaign_id')
                .whereRef('held.firm_id', '=', 'target.firm_id')
                .where('held.state', '!=', 'withdrawn'),
            ),
          ),
        )
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

type EarlierWork = AssignableFirm['assessedBy']

/** Whoever finished an assignment in an earlier year, by firm. */
async function listEarlierWork(
  db: ReadDb,
  campaign: Campaign,
): Promise<ReadonlyMap<string, EarlierWork>> {
  const rows = await db
    .selectFrom('campaign_assignments as done')
    .innerJoin('campaigns as earlier', 'earlier.id', 'done.campaign_id')
    .innerJoin('campaign_targets as target', 'target.firm_id', 'done.firm_id')
    .select(['done.firm_id', 'done.lead_mentor_id', 'earlier.reference_year'])
    .where('target.campaign_id', '=', campaign.id)
    .where('done.state', '=', 'done')
    .where('earlier.reference_year', '<', campaign.referenceYear)
    .orderBy('earlier.reference_year', 'desc')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ firm_id }) => firm_id)].map(([firmId, ofFirm]) => [
      firmId,
      [...Map.groupBy(ofFirm, ({ lead_mentor_id }) => lead_mentor_id)].map(([mentorId, own]) => ({
        mentorId,
        years: own.map(({ reference_year }) => reference_year),
      })),
    ]),
  )
}
