import { afterAll, beforeAll, expect, it } from 'vitest'

import { withBackOff } from '#core/sync/gateway/back-off.ts'
import { findReceipt, putBatch } from '#core/sync/gateway/gateway-client.ts'
import { isTextSignedBy } from '#exchange/sign-text.ts'
import { startFaultProxy, type Fault } from '#test/support/fault-proxy.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { isFullSize, runSeed } from '#test/support/run-seed.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import { firmRecord } from '#test/support/test-records.ts'

const batchCount = isFullSize ? 300 : 60
const recordsPerBatch = 50

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

it('loses nothing and doubles nothing while half of all requests are cut on either way', async () => {
  const random = seededRandom(runSeed)
  const chooseFault = (): Fault => {
    if (random() < 0.5) return 'none'
    return random() < 0.5 ? 'cut-request' : 'cut-answer'
  }
  const proxy = await startFaultProxy({ targetUrl: city.gateway.url, random, chooseFault })
  const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
  const { signal } = new AbortController()
  const line = { url: proxy.url, token: await laptop.token(), signal }
  let asked = 0
  const randomBytes = (count: number) =>
    Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
  // The laptop's own client, patient without end.
  const patience = { tries: 1_000, baseMs: 5, longestMs: 50 }

  const sent = new Set<string>()
  const wrong: string[] = []
  for (let count = 0; count < batchCount; count++) {
    const records = Array.from({ length: recordsPerBatch }, () => firmRecord())
    const { bytes, manifest } = laptop.pack(records)
    const receipt = await withBackOff(
      async (triesBefore) => {
        asked += 1
        const known = triesBefore > 0 ? await findReceipt(line, manifest.batch_id) : undefined
        return known ?? putBatch(line, manifest.batch_id, bytes)
      },
      { signal, randomBytes, patience },
    )
    const once = await (await laptop.call(`/v1/batches/${manifest.batch_id}`)).text()
    const again = await (await laptop.put(bytes, manifest.batch_id)).text()
    const isSigned = isTextSignedBy(city.keys.city.key.publicKey, 'receipt', receipt)
    const isSame = once === JSON.stringify(receipt) && again === once
    if (!isSigned || !isSame) wrong.push(manifest.batch_id)
    for (const { rev_id } of records) sent.add(rev_id)
  }
  await proxy.close()

  const stored = await city.db
    .selectFrom('revisions')
    .select(['rev_id', 'version'])
    .where('org_id', '=', laptop.certificate.orgId)
    .execute()
  const revIds = new Set(stored.map(({ rev_id }) => rev_id))
  const lost = [...sent].filter((revId) => !revIds.has(revId)).length
  const cuts = (proxy.played.get('cut-request') ?? 0) + (proxy.played.get('cut-answer') ?? 0)
  const double = stored.length - revIds.size
  reportProof({
    promise: 'T1',
    name: `records sent while half of all requests and answers are cut`,
    tries: sent.size,
    failures: lost + double + wrong.length,
    note: `${String(cuts)} cuts, ${String(asked)} requests, ${String(batchCount - wrong.length)} of ${String(batchCount)} receipts equal`,
  })
  expect({ lost, stored: stored.length, wrong }).toEqual({
    lost: 0,
    stored: batchCount * recordsPerBatch,
    wrong: [],
  })
  expect(stored.every(({ version }) => version === 1)).toBe(true)
  expect(cuts).toBeGreaterThan(batchCount / 2)
})
