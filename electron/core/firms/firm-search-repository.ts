import type { ReadDb } from '#core/database/schema.ts'
import { firmRowSchema, vsicCodeSchema, type FirmRow } from '#shared/domain/firms/firm.ts'

export type FoundFirm = Omit<FirmRow, 'assessmentCount'>

/** Lines of the list, in the order of the ids. */
export async function listFoundFirms(db: ReadDb, ids: readonly string[]): Promise<FoundFirm[]> {
  const rows = await db
    .selectFrom('firms')
    .select(['id', 'name', 'tax_code', 'vsic_version', 'vsic_code', 'ward_code', 'size_class'])
    .select('is_sample')
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, toFoundFirm(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
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
