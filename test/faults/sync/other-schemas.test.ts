import { afterAll, beforeAll, expect, it } from 'vitest'

import { retryDue } from '#city/quarantine/retry-due.ts'
import type { UpcastLadder } from '#shared/wire/upcast-record.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { isFullSize, runSeed } from '#test/support/run-seed.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { becomeLaptop, enrolLaptop } from '#test/support/test-laptop.ts'
import { firmRecord, shaOf } from '#test/support/test-records.ts'

const recordCount = isFullSize ? 2_000 : 120

// An invented past: the schema before this one called the name `title`, the one before had no note.
const steps: UpcastLadder['steps'] = [
  (record) => rename(record, 'title', 'name'),
  (record) => ({ ...record, body: { ...(record['body'] as object), note: '' } }),
]
const ladder: UpcastLadder = { newest: 3, steps }

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

function rename(record: Readonly<Record<string, unknown>>, from: string, to: string) {
  const { [from]: value, ...body } = record['body'] as Record<string, unknown>
  return { ...record, body: { ...body, [to]: value } }
}

it('apps of any schema have nothing refused: brought up to date, or held until the city knows', async () => {
  const random = seededRandom(runSeed)
  const gateway = await city.startAnother({ ladder })
  const laptop = becomeLaptop(gateway.url, await enrolLaptop(city, await city.addOrg(), 'mentor'))
  const records = Array.from({ length: recordCount }, (_, index) => ({
    schema: 1 + Math.floor(random() * 4),
    record: firmRecord({ name: `Công ty ${String(index)}`, note: '' }),
  }))

  const strange: unknown[] = []
  for (const { schema, record } of records) {
    const [outcome] = await laptop.send([asWrittenBy(schema, record)], { schema })
    if (outcome?.status !== (schema === 4 ? 'held' : 'accepted')) strange.push(outcome)
  }
  await city.db
    .updateTable('quarantine')
    .set({ next_try_at: new Date(0) })
    .execute()
  const newer = { newest: 4, steps: [(record: object) => ({ ...record }), ...steps] }
  while ((await retryDue(city.parts({ ladder: newer }))) > 0);

  const stored = await city.db.selectFrom('records').select(['record_id', 'sha256']).execute()
  const shaByRecord = new Map(stored.map(({ record_id, sha256 }) => [record_id, sha256]))
  const lost = records.filter(
    ({ record }) => shaByRecord.get(record.record_id) !== shaOf(record.body),
  )
  reportProof({
    promise: 'T8',
    name: 'records of two schemas older, one older, the same and one newer',
    tries: records.length,
    failures: strange.length + lost.length,
  })
  expect(strange).toEqual([])
  expect(lost).toEqual([])
})

/** The line as an app of that schema would have sent it. */
function asWrittenBy(schema: number, record: ReturnType<typeof firmRecord>): string {
  if (schema >= 3) return JSON.stringify(record)
  const titled = rename(record, 'name', 'title')
  // What is undefined is not written.
  return JSON.stringify(
    schema === 2 ? titled : { ...titled, body: { ...titled.body, note: undefined } },
  )
}
