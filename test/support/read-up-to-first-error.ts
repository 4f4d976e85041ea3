import Database from 'better-sqlite3-multiple-ciphers'

import { giveKey } from '#core/database/open-database.ts'
import { readTableShapes } from '#core/salvage/tables/table-shape.ts'

import { keyText } from './dump-tables.ts'

/** What a plain reader gets of a damaged file: keys of the rows of each table, up to its first error. */
export function readUpToFirstError(file: string, dataKey: Uint8Array) {
  const keys = new Map<string, Set<string>>()
  const sqlite = new Database(file, { readonly: true })
  try {
    giveKey(sqlite, dataKey)
    for (const { name, keyColumns } of readTableShapes(sqlite)) {
      const rows = new Set<string>()
      keys.set(name, rows)
      try {
        const read = sqlite.prepare(`select * from ${name}`).safeIntegers().iterate()
        for (const row of read as IterableIterator<Record<string, unknown>>) {
          rows.add(keyText(keyColumns, row))
        }
      } catch {
        // The table ends here.
      }
    }
  } catch {
    // Not even the names of the tables can be read.
  } finally {
    sqlite.close()
  }
  return keys
}
