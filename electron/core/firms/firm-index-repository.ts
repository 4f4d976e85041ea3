import type { ReadDb } from '#core/database/schema.ts'

import type { FirmDocument } from './firm-document.ts'

/** A firm that changed; `isLive` is false for one that went to the bin. */
export type ChangedFirm = FirmDocument & {
  readonly isLive: boolean
  readonly changeNumber: number
}

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
export async function listChangedFirms(db: ReadDb, changeNumber: number): Promise<ChangedFirm[]> {
  const rows = await db
    .selectFrom('firms')
    .select(['id', 'name_key', 'search_text', 'tax_code', 'ward_code', 'vsic_code'])
    .select(['key_sector_id', 'size_class', 'deleted_at', 'change_number'])
    .where('change_number', '>', changeNumber)
    .execute()
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
