import { migrateDatabase } from '#core/database/migrate-database.ts'
import type { migrations } from '#core/database/migrations/index.ts'
import {
  openDatabase,
  openEncryptedFile,
  type EncryptedFile,
} from '#core/database/open-database.ts'

import type { Value } from './pages/read-record.ts'
import { readTableShapes, type TableShape } from './tables/table-shape.ts'

/** An empty workspace of the schema of the damaged one, ready to be filled. */
export type NewFile = {
  readonly sqlite: EncryptedFile
  readonly shapes: readonly TableShape[]
  /** Call when all rows are in: rows of the migrations stand where none came, rules hold again. */
  readonly finish: () => void
}

/**
 * Made by the real migrations. While it is filled it has no triggers, no foreign keys and no journal:
 * nothing but the whole of it is ever used.
 */
export async function makeNewFile(
  file: string,
  dataKey: Uint8Array,
  migratedTo: keyof typeof migrations,
): Promise<NewFile> {
  const db = openDatabase(file, dataKey)
  await migrateDatabase(db, migratedTo).finally(() => db.destroy())
  const sqlite = openEncryptedFile(file, dataKey)
  sqlite.pragma('journal_mode = OFF')
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma('foreign_keys = OFF')
  const shapes = readTableShapes(sqlite)
  const triggers = sqlite
    .prepare("select name, sql from sqlite_schema where type = 'trigger'")
    .all() as { name: string; sql: string }[]
  sqlite.exec('begin')
  const seeds = shapes.map((shape) => takeSeeds(sqlite, shape))
  for (const { name } of triggers) sqlite.exec(`drop trigger ${name}`)
  return {
    sqlite,
    shapes,
    finish: () => {
      for (const { table, rows } of seeds) putSeeds(sqlite, table, rows)
      for (const { sql } of triggers) sqlite.exec(sql)
      sqlite.exec('commit')
    },
  }
}

type Seeds = { readonly table: string; readonly rows: readonly Record<string, Value>[] }

function takeSeeds(sqlite: EncryptedFile, { name, columns }: TableShape): Seeds {
  const written = columns.filter(({ isGenerated }) => !isGenerated).map((column) => column.name)
  const rows = sqlite.prepare(`select ${written.join(', ')} from ${name}`).all()
  sqlite.prepare(`delete from ${name}`).run()
  return { table: name, rows: rows as Record<string, Value>[] }
}

function putSeeds(sqlite: EncryptedFile, table: string, rows: Seeds['rows']): void {
  for (const row of rows) {
    const names = Object.keys(row)
    sqlite
      .prepare(
        `insert or ignore into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      .run(Object.values(row))
  }
}
