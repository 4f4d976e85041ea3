import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { rowsAsLists } from '#city/database/rows-as-lists.ts'
import { runSeed } from '#test/support/run-seed.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

const columns = {
  uuid: ['id'],
  text: ['name'],
  line: ['line'],
  jsonb: ['body'],
  integer: ['version'],
  'double precision': ['share'],
  boolean: ['deleted'],
  date: ['day'],
  timestamptz: ['at'],
} as const

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
const storable = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', 'NULL', 'null', '"', '\\', '\\N', '{a,b}', ' a ', 'Hà\nNội', "it's", '\t'),
  )
  .filter((text) => text.isWellFormed() && !text.includes('\0'))
const json = fc
  .oneof(fc.jsonValue(), fc.record({ name: storable }))
  .map((value) => JSON.stringify(value))
  .filter((text) => !text.includes('\\u') && !text.includes('-0'))
const row = fc.record({
  id: fc.uuid(),
  name: orNull(storable),
  line: json,
  body: orNull(json),
  version: orNull(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  share: fc.double({ noNaN: true, noDefaultInfinity: true }).map((share) => share || 0),
  deleted: fc.boolean(),
  day: orNull(fc.constantFrom('2026-11-20', '2024-02-29')),
  at: fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
})

it('brings every row to PostgreSQL as it was, whatever its texts hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const lists = rowsAsLists(columns, rows)
      const names = sql.join(lists.columns.map((column) => sql.id(column)))
      const read = await sql<Record<string, unknown>>`
        select id, name, line, body::text as body, version, share, deleted, day, at
        from (${lists.rows}) as listed (${names})`.execute(city.db)

      const asWritten = read.rows.map(({ body, ...others }) => ({
        ...others,
        body: typeof body === 'string' ? (JSON.parse(body) as unknown) : null,
      }))
      const expected = rows.map(({ body, ...others }) => ({
        ...others,
        body: body === null ? null : (JSON.parse(body) as unknown),
      }))
      expect(asWritten).toEqual(expected)
    }),
    { seed: runSeed, numRuns: 200 },
  )
})
