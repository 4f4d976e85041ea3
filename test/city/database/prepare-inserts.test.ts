import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { rowsAsLists } from '#city/database/rows-as-lists.ts'
import { openCityDatabase } from '#city/database/open-city-database.ts'
import type { CityDatabase } from '#city/database/schema.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'

let city: TestCity
let db: CityDatabase
beforeAll(async () => {
  city = await startTestCity()
  db = openCityDatabase(city.database.cityUrl, 'nangbac_city', 1)
})
afterAll(async () => {
  await db.destroy()
  await city.stop()
})

async function addBlobs(orgId: string, sizes: readonly number[]): Promise<void> {
  const rows = sizes.map((size) => ({
    org_id: orgId,
    sha256: `blob of ${size}`,
    size,
    stored_at: new Date('2026-11-26T08:00:00.000Z'),
  }))
  const lists = rowsAsLists(
    { uuid: ['org_id'], text: ['sha256'], integer: ['size'], timestamptz: ['stored_at'] },
    rows,
  )
  await db.insertInto('blobs').columns(lists.columns).expression(lists.rows).execute()
}

it('plans an insert once for a connection, however many rows it brings, and nothing that looks up', async () => {
  const orgId = await city.addOrg()
  await addBlobs(orgId, [1])
  await addBlobs(orgId, [2, 3, 4])
  await db.selectFrom('blobs').selectAll().where('org_id', '=', orgId).execute()

  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements where statement like '%"blobs"%'`.execute(db)
  const stored = await db
    .selectFrom('blobs')
    .select('size')
    .where('org_id', '=', orgId)
    .orderBy('size')
    .execute()

  expect(rows).toHaveLength(1)
  expect(rows[0]?.statement).toMatch(/^insert into "blobs"/)
  expect(stored.map(({ size }) => size)).toEqual([1, 2, 3, 4])
})
