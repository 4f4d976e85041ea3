import { sql, type RawBuilder } from 'kysely'

import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { Unplaced } from '#shared/domain/campaigns/propose-assignments.ts'

const rowsPerStatement = 5000

/** Firms that are not in the campaign yet. */
export async function insertTargets(
  tx: WriteTx,
  campaignId: CampaignId,
  firmIds: readonly string[],
): Promise<void> {
  for (let start = 0; start < firmIds.length; start += rowsPerStatement) {
    const some = firmIds.slice(start, start + rowsPerStatement)
    await tx
      .insertInto('campaign_targets')
      .values(some.map((firmId) => ({ campaign_id: campaignId, firm_id: firmId, unplaced: null })))
      .execute()
  }
}

/** Firms that nobody has in hand; answers how many were taken out. */
export async function deleteFreeTargets(
  tx: WriteTx,
  campaignId: CampaignId,
  firmIds: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('campaign_targets')
    .where('campaign_id', '=', campaignId)
    .where('firm_id', 'in', firmIds)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('campaign_assignments as held')
            .select('held.id')
            .whereRef('held.firm_id', '=', 'campaign_targets.firm_id')
            .where('held.campaign_id', '=', campaignId)
            .where('held.state', '!=', 'withdrawn'),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Firms of the campaign among the ids. */
export async function listTargetsAmong(
  db: ReadDb,
  campaignId: CampaignId,
  firmIds: readonly string[],
): Promise<Set<string>> {
  if (firmIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('campaign_targets')
    .select('firm_id')
    .where('campaign_id', '=', campaignId)
    .where('firm_id', 'in', inList(firmIds))
    .execute()
  return new Set(rows.map(({ firm_id }) => firm_id))
}

/** Live firms by their tax code. */
export async function listFirmsByTaxCode(
  db: ReadDb,
  taxCodes: readonly string[],
): Promise<Map<string, { readonly firmId: string; readonly name: string }>> {
  const rows = await db
    .selectFrom('firms')
    .select(['id', 'name', 'tax_code'])
    .where('tax_code', 'in', inList(taxCodes))
    .where('deleted_at', 'is', null)
    .execute()
  return new Map(rows.map(({ id, name, tax_code }) => [tax_code ?? '', { firmId: id, name }]))
}

/** Replaces what stood in the way of these firms last time; null for all of the campaign. */
export async function setUnplaced(
  tx: WriteTx,
  campaignId: CampaignId,
  unplaced: readonly Unplaced[],
  among: readonly string[] | null,
): Promise<void> {
  const known = tx
    .updateTable('campaign_targets')
    .set({ unplaced: null })
    .where('campaign_id', '=', campaignId)
    .where('unplaced', 'is not', null)
  await (among === null ? known : known.where('firm_id', 'in', inList(among))).execute()
  for (const { firmId, because } of unplaced) {
    await tx
      .updateTable('campaign_targets')
      .set({ unplaced: JSON.stringify(because) })
      .where('campaign_id', '=', campaignId)
      .where('firm_id', '=', firmId)
      .execute()
  }
}

/** One value bound instead of thousands. */
function inList(values: readonly string[]): RawBuilder<string> {
  return sql<string>`(select value from json_each(${JSON.stringify(values)}))`
}

export async function countTargets(db: ReadDb, campaignId: CampaignId): Promise<number> {
  const { count } = await db
    .selectFrom('campaign_targets')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return count
}
