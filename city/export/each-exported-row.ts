import { sql } from 'kysely'
import { z } from 'zod'

import type { CityDatabase } from '#city/database/schema.ts'
import { listPublications } from '#city/publications/list-publications.ts'
import { instrumentDefinitionSchema } from '#shared/domain/instruments/instrument-definition.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import { exportColumns, type ExportedRow } from './export-columns.ts'
import { loadFormerDistricts } from './load-former-districts.ts'

const rowsAtOnce = 2_000

const text = z.string().nullable()

/** The columns that may leave; what else the view has is dropped here. */
const resultSchema = z.object({
  reference_year: z.int(),
  month: text,
  instrument_id: z.string(),
  instrument_version: z.string(),
  vsic_version: text,
  sector: text,
  key_sector: text,
  ward: text,
  size_class: z.string(),
  ownership: text,
  total_min: z.int(),
  total_max: z.int(),
  synchrony_min: z.number(),
  synchrony_max: z.number(),
  class: z.string(),
  class_lowest: z.string(),
  class_highest: z.string(),
  criteria: z.record(z.string(), z.tuple([z.int(), z.int()])),
})

const plainColumns = resultSchema.omit({ month: true, ward: true, criteria: true }).keyof().options

/** Names of the columns: those that are always there, then two for each criterion ever published. */
export async function listExportColumns(db: CityDatabase): Promise<string[]> {
  const codes = new Set<string>()
  for (const { what, text } of await listPublications(db)) {
    if (what !== 'instrument') continue
    for (const { code } of instrumentDefinitionSchema.parse(parseJson(text)).criteria)
      codes.add(code)
  }
  const ofCriteria = [...codes].flatMap((code) => [`${code}_min`, `${code}_max`])
  return [...Object.keys(exportColumns), ...ofCriteria]
}

/**
 * Results of firms that agreed to publication (Điều 13.1), in an order that says nothing: that of
 * their pseudonyms. A few thousand are in memory at a time, however many there are.
 */
export async function eachExportedRow(
  db: CityDatabase,
  take: (row: ExportedRow) => void,
): Promise<number> {
  const districtOf = loadFormerDistricts()
  let count = 0
  await db.transaction().execute(async (tx) => {
    // As for analysts: joined as wholes, not row by row.
    await sql`set local statement_timeout = '10min'`.execute(tx)
    await sql`set local enable_nestloop = off`.execute(tx)
    await sql`set local enable_mergejoin = off`.execute(tx)
    await sql`
      declare exported no scroll cursor for
      select *, to_char(visited_month, 'YYYY-MM-DD') as month from analytics.results
      where may_be_published order by result_key`.execute(tx)
    for (;;) {
      const { rows } = await sql`fetch ${sql.lit(rowsAtOnce)} from exported`.execute(tx)
      if (rows.length === 0) return
      for (const row of rows) take(toExported(resultSchema.parse(row), districtOf))
      count += rows.length
    }
  })
  return count
}

function toExported(
  result: z.infer<typeof resultSchema>,
  districtOf: (wardCode: string | null) => string | null,
): ExportedRow {
  const points = Object.entries(result.criteria).flatMap(([code, [min, max]]) => [
    [`${code}_min`, min] as const,
    [`${code}_max`, max] as const,
  ])
  const columns: Record<string, string | number | null> = {}
  for (const name of plainColumns) columns[name] = result[name]
  return {
    ...columns,
    visited_month: result.month,
    former_district: districtOf(result.ward),
    ...Object.fromEntries(points),
  }
}
