import { sql } from 'kysely'

import type { ReadDb } from '#core/database/schema.ts'
import {
  firmRowSchema,
  vsicCodeSchema,
  type FirmFilter,
  type FirmRow,
} from '#shared/domain/firms/firm.ts'

import { toSearchWords } from './firm-search-text.ts'

export type FoundFirm = Omit<FirmRow, 'assessmentCount'>

/** One page of the live firms that hold all words of the filter's text, by name. */
export async function searchFirms(
  db: ReadDb,
  filter: FirmFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: FoundFirm[] }> {
  let query = db.selectFrom('firms').where('deleted_at', 'is', null)
  for (const word of toSearchWords(filter.text)) {
    query = query.where(sql<boolean>`' ' || search_text like ${`% ${word}%`}`)
  }
  if (filter.wardCode !== null) query = query.where('ward_code', '=', filter.wardCode)
  if (filter.vsicPrefix !== null) query = query.where('vsic_code', 'like', `${filter.vsicPrefix}%`)
  if (filter.keySectorId !== null) query = query.where('key_sector_id', '=', filter.keySectorId)
  if (filter.sizeClass !== null) query = query.where('size_class', '=', filter.sizeClass)

  const { total } = await query
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .select(['id', 'name', 'tax_code', 'vsic_version', 'vsic_code', 'ward_code', 'size_class'])
    .select('is_sample')
    .orderBy('name_key')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return { total, rows: rows.map(toFoundFirm) }
}

function toFoundFirm(row: {
  readonly id: string
  readonly name: string
  readonly tax_code: string | null
  readonly vsic_version: string | null
  readonly vsic_code: string | null
  readonly ward_code: string | null
  readonly size_class: FirmRow['sizeClass']
  readonly is_sample: number
}): FoundFirm {
  return {
    id: firmRowSchema.shape.id.parse(row.id),
    name: row.name,
    taxCode: row.tax_code,
    vsic:
      row.vsic_code === null
        ? null
        : vsicCodeSchema.parse({ version: row.vsic_version, code: row.vsic_code }),
    wardCode: row.ward_code,
    sizeClass: row.size_class,
    isSample: row.is_sample === 1,
  }
}
