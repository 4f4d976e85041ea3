import Database from 'better-sqlite3-multiple-ciphers'

import type { EncryptedFile } from '#core/database/open-database.ts'

import type { Value } from '../pages/read-record.ts'
import type { TableShape } from './table-shape.ts'

/** Writes rows as they lay into the new file; a row that is there already stays as it is. */
export class RowSink {
  readonly #sqlite: EncryptedFile
  readonly #inserts = new Map<string, Database.Statement>()

  constructor(sqlite: EncryptedFile) {
    this.#sqlite = sqlite
  }

  /** False when its key is taken, or the table does not take it. */
  put(shape: TableShape, rowid: number | null, values: readonly Value[]): boolean {
    const written = shape.columns
      .map((column, at) => ({ column, value: values[at] }))
      .filter(({ column, value }) => !column.isGenerated && value !== undefined)
      .filter(({ column }) => column.name !== shape.rowidColumn)
    const names = written.map(({ column }) => column.name)
    const bound = written.map(({ value }) => value)
    if (!shape.isKeyed) {
      names.push(shape.rowidColumn ?? 'rowid')
      bound.push(rowid)
    }
    return this.#run(shape.name, names, bound)
  }

  /** The same of a row of a sound file; a row without a number of its own is given a new one. */
  putNamed({ name }: TableShape, row: Readonly<Record<string, Value>>): boolean {
    return this.#run(name, Object.keys(row), Object.values(row))
  }

  #run(table: string, names: readonly string[], bound: readonly unknown[]): boolean {
    try {
      return this.#insert(table, names).run(bound).changes === 1
    } catch (error) {
      if (isRefusal(error)) return false
      throw error
    }
  }

  #insert(table: string, names: readonly string[]): Database.Statement {
    const sql = `insert or ignore into ${table} (${names.join(', ')})
      values (${names.map(() => '?').join(', ')})`
    const known = this.#inserts.get(sql) ?? this.#sqlite.prepare(sql)
    this.#inserts.set(sql, known)
    return known
  }
}

/** The table's own rules, which `or ignore` does not pass over in strict tables. */
function isRefusal(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
}
