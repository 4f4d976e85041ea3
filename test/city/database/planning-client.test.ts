import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openCityDatabase } from '#city/database/open-city-database.ts'
import type { CityDatabase } from '#city/database/schema.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'

let city: TestCity
let db: CityDatabase

beforeAll(async () => {
  city = await startTestCity()
  db = openCityDatabase(city.database.gatewayUrl, 'nangbac_gateway', 1)
})
afterAll(async () => {
  await db.destroy()
  await city.stop()
})

async function countPrepared(): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from pg_prepared_statements where statement not like '%prepared%'`.execute(db)
  return Number(rows[0]?.count)
}

it('prepares a text once, however often it is asked and whatever with', async () => {
  const before = await countPrepared()
  for (const number of [1, 2, 3]) {
    const { rows } = await sql<{ sum: number }>`select ${number}::int + 1 as sum`.execute(db)
    expect(rows).toEqual([{ sum: number + 1 }])
  }
  expect(await countPrepared()).toBe(before + 1)
})

it('goes on after a statement that failed, in the transaction and in the next', async () => {
  const divide = (by: number, at: CityDatabase = db) =>
    sql<{ part: number }>`select 6 / ${by}::int as part`.execute(at)
  const failing = db.transaction().execute((tx) => divide(0, tx))
  await expect(failing).rejects.toThrow('division by zero')
  await expect(divide(0)).rejects.toThrow('division by zero')
  expect((await divide(2)).rows).toEqual([{ part: 3 }])
})

it('leaves off preparing where texts never end', async () => {
  for (let index = 0; index < 500; index++) {
    await sql`select ${index}::int + ${sql.raw(String(index))} as sum`.execute(db)
  }
  expect(await countPrepared()).toBeLessThanOrEqual(400)
})
