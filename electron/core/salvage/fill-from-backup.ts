import type { EncryptedFile } from '#core/database/open-database.ts'

import type { Value } from './pages/read-record.ts'
import type { RowSink } from './tables/row-sink.ts'
import type { TableReading } from './tables/table-reading.ts'
import type { TableShape } from './tables/table-shape.ts'
import { listMissing } from './tables/list-missing.ts'

/** What is only of a moment, or names the life of the file, is not brought back. */
const left = new Set([
  'workspace',
  'firm_drafts',
  'mentor_drafts',
  'review_drafts',
  'sync_uploads',
  'sync_progress',
])

/**
 * Brings rows of a backup into tables that have gaps; answers how many, by table. Where an index still
 * names what is lost, only that; elsewhere all that is missing, so that something deleted since may
 * come back.
 */
export function fillFromBackup(
  backup: EncryptedFile,
  tables: readonly TableReading[],
  { sink, target }: { readonly sink: RowSink; readonly target: EncryptedFile },
): ReadonlyMap<string, number> {
  const filled = new Map<string, number>()
  for (const reading of tables) {
    const { shape } = reading
    if (left.has(shape.name) || !(reading.hasGaps || reading.torn > 0)) continue
    const names = columnsOf(backup, shape.name)
    if (!shape.columns.every(({ name, isGenerated }) => isGenerated || names.has(name))) continue
    const isWanted = wantedRows(reading, target)
    let count = 0
    for (const row of readRows(backup, shape)) {
      if (isWanted(row) && sink.putNamed(shape, row)) count++
    }
    filled.set(shape.name, count)
  }
  return filled
}

/** Rows by the names of their columns. */
export type NamedRow = Readonly<Record<string, Value>>

function* readRows(backup: EncryptedFile, { name, columns }: TableShape): Generator<NamedRow> {
  const written = columns.filter(({ isGenerated }) => !isGenerated).map((column) => column.name)
  yield* backup
    .prepare(`select ${written.join(', ')} from ${name}`)
    .iterate() as IterableIterator<NamedRow>
}

function columnsOf(file: EncryptedFile, table: string): ReadonlySet<string> {
  const rows = file.pragma(`table_xinfo('${table}')`) as { name: string }[]
  return new Set(rows.map(({ name }) => name))
}

function wantedRows(reading: TableReading, target: EncryptedFile): (row: NamedRow) => boolean {
  const [key, ...others] = reading.shape.keyColumns
  if (!reading.isNamed || key === undefined || others.length > 0) return () => true
  const lost = new Set(listMissing(target, reading).map((hint) => hint.get(key)))
  // The index of the key itself may be torn: then some are named by number alone.
  return (row) => lost.has(row[key]) || lost.has(undefined)
}
