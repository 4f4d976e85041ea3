import { gunzipSync } from 'node:zlib'
import pg from 'pg'

import { readBatchLayout } from '#shared/wire/batch-layout.ts'

import { withClient, type TestDatabase } from './start-postgres.ts'

/**
 * Every value of every row a city's database holds, as one text, JSON without its escapes; batches
 * unpacked. What is not in it is not kept.
 */
export async function everythingStored({ ownerUrl }: TestDatabase): Promise<string> {
  return withClient(ownerUrl, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'city'::regnamespace and relkind = 'r'`,
    )
    const texts: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await client.query<Record<string, unknown>>(
        `select * from city.${pg.escapeIdentifier(name)}`,
      )
      for (const row of rows) texts.push(...Object.values(row).map(toText))
    }
    return texts.join('\n')
  })
}

function toText(value: unknown): string {
  if (Buffer.isBuffer(value)) return unpack(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .normalize('NFC')
}

function unpack(content: Buffer): string {
  const { manifest, rest } = readBatchLayout(content)
  return `${Buffer.from(manifest).toString()}\n${toText(gunzipSync(rest).toString('utf8'))}`
}
