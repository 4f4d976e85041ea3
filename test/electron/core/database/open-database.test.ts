import { sql } from 'kysely'
import { expect, it } from 'vitest'

import { openTestDatabase } from '#test/support/open-test-database.ts'

it('opens every database with full synchronisation, a write-ahead log and foreign keys', async () => {
  const db = await openTestDatabase()

  const read = async (name: string) => {
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)
    return Object.values(rows[0] ?? {})[0]
  }

  expect(await read('synchronous')).toBe(2)
  expect(await read('journal_mode')).toBe('wal')
  expect(await read('foreign_keys')).toBe(1)
})
