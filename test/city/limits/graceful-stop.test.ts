import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { batchContentType, gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { withClient } from '#test/support/start-postgres.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, readReceipt } from '#test/support/test-laptop.ts'
import { firmRecord } from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

it('finishes the batch it has begun before it stops, and takes no more', async () => {
  const orgId = await city.addOrg()
  const laptop = await enrolLaptop(city, orgId, 'mentor')
  const another = await city.startAnother()
  const authorization = `Bearer ${await laptop.token()}`
  const batch = laptop.pack(Array.from({ length: 300 }, () => firmRecord()))
  const put = () =>
    fetch(`${another.url}${gatewayPaths.batches}/${batch.manifest.batch_id}`, {
      method: 'PUT',
      headers: { authorization, 'content-type': batchContentType },
      body: Buffer.from(batch.bytes),
    })

  // Somebody else is busy with the association, so that the batch is surely under way and not done.
  const { sending, stopped } = await withClient(city.database.ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [orgId])
    const answer = put()
    await untilSomeoneWaits(client)
    return { sending: answer, stopped: another.close() }
  })

  const receipt = await readReceipt(await sending)
  expect(receipt.records.every(({ status }) => status === 'accepted')).toBe(true)
  await stopped
  await expect(put()).rejects.toThrow()
})

async function untilSomeoneWaits(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query(
      `select 1 from pg_locks where locktype = 'advisory' and not granted`,
    )
    if (rows.length > 0) return
    await new Promise((done) => setTimeout(done, 10))
  }
}
