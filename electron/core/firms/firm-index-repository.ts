import { sql } from 'kysely'

import type { ReadDb } from '#core/database/schema.ts'
import type { Pace } from '#core/pace.ts'

import type { FirmDocument } from './firm-document.ts'

/** A firm that changed; `isLive` is false for one that went to the bin. */
export type ChangedFirm = FirmDocument & {
  readonly isLive: boolean
  readonly changeNumber: number
}

const rowsPerQuery = 500

/** The number of the last change to any firm, 0 when there was none. */
export async function lastChangeNumber(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('firms')
    .select('change_number')
    .orderBy('change_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.change_number ?? 0
}

/** Firms changed after the given change, those in the bin included. */
export async function listChangedFirms(
  db: ReadDb,
  changeNumber: number,
  pace: Pace,
): Promise<ChangedFirm[]> {
  const changed = await db
    .selectFrom('firms')
    .select('rowid')
    .where('change_number', '>', changeNumber)
    .execute()
  const rowids = changed.map(({ rowid }) => rowid).sort((left, right) => left - right)
  const firms: ChangedFirm[] = []
  for (let start = 0; start < rowids.length; start += rowsPerQuery) {
    await pace()
    const some = rowids.slice(start, start + rowsPerQuery)
    for (const firm of await listByRowid(db, some, changeNumber)) firms.push(firm)
  }
  return firms
}

/** One page of all live firms by name, and their number, without an index in memory. */
export async function listLiveFirmIds(
  db: ReadDb,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; ids: string[] }> {
  const live = db.selectFrom('firms').where('deleted_at', 'is', null)
  const { total } = await live
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await live
    .select('id')
    .orderBy('name_key')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total, ids: rows.map(({ id }) => id) }
}

/** Rows that lie close together are read as one stretch, which is many times faster than one by one. */
async function listByRowid(
  db: ReadDb,
  rowids: readonly number[],
  changeNumber: number,
): Promise<ChangedFirm[]> {
  const [first, last] = [rowids[0] ?? 0, rowids.at(-1) ?? 0]
  const isClose = last - first < rowids.length * 2
  const query = db
    .selectFrom('firms')
    .select(['id', 'name_key', 'search_text', 'tax_code', 'ward_code', 'vsic_code'])
    .select(['key_sector_id', 'size_class', 'deleted_at', 'change_number'])
  const rows = await (
    isClose
      ? query
          .where('rowid', '>=', first)
          .where('rowid', '<=', last)
          // The plus keeps SQLite from walking the index of changes instead of the stretch.
          .where(sql`+change_number`, '>', changeNumber)
      : query.where('rowid', 'in', rowids)
  ).execute()
  return rows.map((row) => ({
    id: row.id,
    nameKey: row.name_key,
    searchText: row.search_text,
    taxCode: row.tax_code,
    wardCode: row.ward_code,
    vsicCode: row.vsic_code,
    keySectorId: row.key_sector_id,
    sizeClass: row.size_class,
    isLive: row.deleted_at === null,
    changeNumber: row.change_number,
  }))
}
