import type { ReadDb } from '#core/database/schema.ts'
import type { Pace } from '#core/pace.ts'
import type { FirmPlace } from '#shared/domain/sector-reports/assessed-firm.ts'

/** Where a firm belongs, and what it weighs. */
export type PlacedFirm = {
  readonly id: string
  readonly place: FirmPlace
  readonly revenueVnd: number | null
  readonly employees: number | null
  readonly isLive: boolean
}

const rowsPerQuery = 2000

/** Firms changed after the given change, those in the bin included. */
export async function listChangedPlaces(
  db: ReadDb,
  changeNumber: number,
  pace: Pace,
): Promise<PlacedFirm[]> {
  const changed = await db
    .selectFrom('firms')
    .select('rowid')
    .where('change_number', '>', changeNumber)
    .execute()
  const rowids = changed.map(({ rowid }) => rowid).sort((left, right) => left - right)
  const firms: PlacedFirm[] = []
  for (let start = 0; start < rowids.length; start += rowsPerQuery) {
    await pace()
    const some = rowids.slice(start, start + rowsPerQuery)
    for (const firm of await listStretch(db, some)) firms.push(firm)
  }
  return firms
}

async function listStretch(db: ReadDb, rowids: readonly number[]): Promise<PlacedFirm[]> {
  const [first, last] = [rowids[0] ?? 0, rowids.at(-1) ?? 0]
  const query = db
    .selectFrom('firms')
    .select(['id', 'vsic_code', 'key_sector_id', 'ward_code', 'size_class'])
    .select(['revenue_vnd', 'employees', 'deleted_at'])
  // Reading a stretch whole is many times faster; a firm read though unchanged does no harm.
  const isClose = last - first < rowids.length * 2
  const rows = await (
    isClose
      ? query.where('rowid', '>=', first).where('rowid', '<=', last)
      : query.where('rowid', 'in', rowids)
  ).execute()
  return rows.map((row) => ({
    id: row.id,
    place: {
      vsicCode: row.vsic_code,
      keySectorId: row.key_sector_id,
      wardCode: row.ward_code,
      sizeClass: row.size_class,
    },
    revenueVnd: row.revenue_vnd,
    employees: row.employees,
    isLive: row.deleted_at === null,
  }))
}
