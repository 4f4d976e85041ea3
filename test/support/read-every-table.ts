import { sql } from 'kysely'

import type { AppDatabase } from '#core/database/schema.ts'

/** Everything that stands in the database, as one text: for looking whether somebody is still in it. */
export async function readEveryTable(db: AppDatabase): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table'`.execute(db)
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
      db,
    )
    texts.push(name, ...rows.map((row) => Object.values(row).map(toText).join('\t')))
  }
  return texts.join('\n')
}

function toText(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)
}
