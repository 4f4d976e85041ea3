import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { parseJson } from '#shared/kit/parse-json.ts'
import { gatewayPaths, problemSchema } from '#shared/wire/gateway-calls.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { askFor, enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import { assessmentRecord, firmRecord, reviewRecord } from '#test/support/test-records.ts'

import { mutatedBytes } from './mutated-bytes.ts'
import { mutatedJsonText } from './mutated-json.ts'
import { hostileTimeoutMs, tryInputs, type Ending } from './try-inputs.ts'

let city: TestCity
let laptop: TestLaptop
beforeAll(async () => {
  city = await startTestCity()
  laptop = await enrolLaptop(city, await city.addOrg(), 'association-manager')
})
afterAll(() => city.stop())

const fresh = () => ({ chain_id: crypto.randomUUID(), device_seq: 1, prev: null })

async function countRows(): Promise<number> {
  const counts = await Promise.all(
    (['revisions', 'quarantine', 'batches', 'devices', 'conflicts'] as const).map((table) =>
      city.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow(),
    ),
  )
  return counts.reduce((sum, { count }) => sum + Number(count), 0)
}

/** Never a fault of ours; a refusal says what is wrong in the form all refusals have, and keeps nothing. */
async function judge(response: Response, rowsBefore: number): Promise<Ending> {
  expect(response.status).toBeLessThan(500)
  if (response.status < 400) {
    await response.arrayBuffer()
    return 'taken'
  }
  const body = await response.text()
  if (body !== '' && response.headers.get('content-type')?.includes('json')) {
    problemSchema.parse(parseJson(body))
  }
  expect(await countRows()).toBe(rowsBefore)
  return 'refused'
}

it(
  'a batch damaged anywhere is refused with a problem, and nothing of it is kept',
  async () => {
    const { bytes, manifest } = laptop.pack([firmRecord(), firmRecord()], fresh())
    const { refused } = await tryInputs({
      name: "the gateway's batches, as bytes",
      count: { ordinary: 400, full: 100_000 },
      inputs: mutatedBytes([bytes]),
      take: async (damaged) => {
        const rows = await countRows()
        return judge(await laptop.put(damaged, manifest.batch_id), rows)
      },
    })
    expect(refused).toBeGreaterThan(100)
  },
  hostileTimeoutMs,
)

it(
  'signed lines of any content end in a receipt that speaks of each of them',
  async () => {
    const firm = firmRecord()
    const assessment = assessmentRecord(firm.record_id)
    const corpus = [firm, assessment, reviewRecord(assessment, 'approve')].map(
      (record) => JSON.parse(JSON.stringify(record)) as unknown,
    )
    await tryInputs({
      name: "the gateway's batches, signed lines of any content",
      count: { ordinary: 400, full: 100_000 },
      inputs: fc.array(mutatedJsonText(corpus), { minLength: 1, maxLength: 4 }),
      take: async (texts) => {
        const lines = texts.map((text) => text.replaceAll('\n', ' '))
        const outcomes = await laptop.send(lines, fresh())
        expect(outcomes).toHaveLength(lines.length)
        return outcomes.some(({ status }) => status === 'accepted') ? 'taken' : 'refused'
      },
    })
  },
  hostileTimeoutMs,
)

it(
  'every other call is answered or refused, whatever its body',
  async () => {
    const { url } = city.gateway
    const session = { chain: laptop.chain, challenge: 'a~b.c', signature: 'AAAA' }
    const request = askFor(laptop.key, laptop.encryption)
    const enrol = {
      codeId: '0'.repeat(64),
      request: { text: JSON.stringify(request), signature: 'AAAA', certId: request.deviceId },
      proof: 'AAAA',
    }
    const bodies = [session, enrol, { request: enrol.request }, { hashes: ['0'.repeat(64)] }]
    const paths = Object.values(gatewayPaths)
    const { refused, taken } = await tryInputs({
      name: "the gateway's other calls",
      count: { ordinary: 600, full: 100_000 },
      inputs: fc.record({
        path: fc.oneof(fc.constantFrom(...paths), fc.webPath()),
        query: fc.constantFrom('', '?after=0', '?after=-1', '?limit=1e9', '?after=%00', '?a[b]=1'),
        method: fc.constantFrom('GET', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'),
        type: fc.constantFrom('application/json', 'text/plain', 'application/xml', ''),
        body: fc.option(mutatedJsonText(bodies)),
        token: fc.constantFrom('own', 'none', 'wrong'),
      }),
      take: async ({ path, query, method, type, body, token }) => {
        const headers: Record<string, string> = type === '' ? {} : { 'content-type': type }
        if (token === 'own') headers['authorization'] = `Bearer ${await laptop.token()}`
        if (token === 'wrong') headers['authorization'] = 'Bearer a.b.c'
        const carries = body !== null && method !== 'GET' && method !== 'HEAD'
        const rows = await countRows()
        const response = await fetch(`${url}${path.startsWith('/') ? '' : '/'}${path}${query}`, {
          method,
          headers,
          redirect: 'manual',
          ...(carries && { body }),
        })
        return judge(response, rows)
      },
    })
    expect(Math.min(refused, taken)).toBeGreaterThan(5)
    const outcomes = await laptop.send([firmRecord()], fresh())
    expect(outcomes).toMatchObject([{ status: 'accepted' }])
  },
  hostileTimeoutMs,
)
