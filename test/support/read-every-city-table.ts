import { gunzipSync } from 'node:zlib'

import { sql } from 'kysely'

import type { CityDatabase } from '#city/database/schema.ts'

/** Every row of every table, and what lies packed in the batches: for looking whether somebody is in it. */
export async function readEveryCityTable(db: CityDatabase): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'city'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not like 'kysely_%'`.execute(db)
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`
      select * from city.${sql.table(name)}`.execute(db)
    for (const row of rows) texts.push(Object.values(row).map(toText).join('\t'))
  }
  return texts.join('\n')
}

function toText(value: unknown): string {
  if (Buffer.isBuffer(value)) return readPacked(value)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const gzipHead = Buffer.from([0x1f, 0x8b, 8])

/** Lines of a batch stand compressed behind its head. */
function readPacked(bytes: Buffer): string {
  const begin = bytes.indexOf(gzipHead)
  return begin < 0 ? bytes.toString('latin1') : gunzipSync(bytes.subarray(begin)).toString('utf8')
}
