import type { EncryptedFile } from '#core/database/open-database.ts'
import { readTableShapes } from '#core/salvage/tables/table-shape.ts'

/** Rows of every table by their key, each as the text of its values. */
export type Dump = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Everything a file holds; `without` names columns (`table.column`) that may differ. */
export function dumpTables(sqlite: EncryptedFile, without: readonly string[] = []): Dump {
  return new Map(
    readTableShapes(sqlite).map(({ name, keyColumns }) => {
      const rows = sqlite.prepare(`select * from ${name}`).safeIntegers().iterate()
      const dumped = [...(rows as IterableIterator<Record<string, unknown>>)].map((row) => {
        const key = keyText(keyColumns, row)
        const values = Object.entries(row).filter(
          ([column]) => !without.includes(`${name}.${column}`),
        )
        return [
          key,
          JSON.stringify(values.map(([column, value]) => [column, toText(value)])),
        ] as const
      })
      return [name, new Map(dumped)] as const
    }),
  )
}

/** What tells a row from the others of its table. */
export function keyText(keyColumns: readonly string[], row: Record<string, unknown>): string {
  return keyColumns.map((column) => toText(row[column])).join(' ')
}

function toText(value: unknown): string {
  if (Buffer.isBuffer(value)) return `blob ${value.toString('hex')}`
  return `${typeof value} ${String(value)}`
}
