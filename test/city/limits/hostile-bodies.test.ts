import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { sha256Hex } from '#exchange/sha256.ts'
import { layOutBatch } from '#shared/wire/batch-layout.ts'
import { batchContentType, gatewayPaths, problemSchema } from '#shared/wire/gateway-calls.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import { firmRecord } from '#test/support/test-records.ts'

let city: TestCity
let laptop: TestLaptop
beforeAll(async () => {
  city = await startTestCity()
  laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
})
afterAll(() => city.stop())

const mebi = 1024 * 1024

const chain = () => ({ chain_id: crypto.randomUUID(), device_seq: 1, prev: null })

async function isStillWell() {
  expect(await laptop.send([firmRecord()], chain())).toMatchObject([{ status: 'accepted' }])
}

describe('a hostile batch', () => {
  it('with any byte changed is refused with a problem, and never with a fault of ours', async () => {
    const { bytes, manifest } = laptop.pack([firmRecord()], chain())
    const random = seededRandom(21)
    for (let round = 0; round < 60; round++) {
      const damaged = bytes.slice()
      damaged[Math.floor(random() * bytes.length)]! ^= 1 + Math.floor(random() * 255)
      const answer = await laptop.put(damaged, manifest.batch_id)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      problemSchema.parse(await answer.json())
    }
    for (const cut of [0, 1, 6, 10, 11, 100, bytes.length - 1]) {
      const answer = await laptop.put(bytes.slice(0, cut), manifest.batch_id)
      expect(answer.status).toBe(400)
    }
    await isStillWell()
  })

  it('that inflates to more than it says, or says more than is allowed, is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 0x20))
    const real = laptop.pack([firmRecord()], chain())
    const lie = (bytes: number) => {
      const manifest = Buffer.from(
        JSON.stringify({
          ...real.manifest,
          records: { count: 1, bytes, sha256: 'a'.repeat(64) },
          gz: { bytes: bomb.length, sha256: sha256Hex(bomb) },
        }),
      )
      const signature = laptop.key.sign('batch', manifest)
      return laptop.put(layOutBatch({ manifest, signature, rest: bomb }), real.manifest.batch_id)
    }
    expect((await lie(1000)).status).toBe(400)
    expect((await lie(64 * mebi)).status).toBe(400)
    expect((await lie(64 * mebi + 1)).status).toBe(400)
    await isStillWell()
  })

  it('larger than the limit is not read to its end', async () => {
    const answer = await laptop.put(new Uint8Array(9 * 1024 * 1024), crypto.randomUUID())
    expect([answer.status, await answer.json()]).toMatchObject([413, { type: 'batch-too-large' }])
  })

  it('with lines nested deep, too long or not UTF-8 has them rejected one by one', async () => {
    const deep = `{"kind":"firm","record_id":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    const deepBody = JSON.stringify(firmRecord()).replace(
      '"contacts":[]',
      `"contacts":${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    )
    const long = JSON.stringify(firmRecord({ note: 'x'.repeat(mebi / 2) }))
    const good = firmRecord()

    const outcomes = await laptop.send([deep, deepBody, long, '', '"\ufffd', 'null', good], chain())

    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
      ['rejected', 'record/unreadable'],
      ['rejected', 'record/wrong-shape'],
      ['rejected', 'record/too-large'],
      ['rejected', 'record/unreadable'],
      ['rejected', 'record/unreadable'],
      ['rejected', 'record/unreadable'],
      ['accepted', null],
    ])
  })

  it('under another id than its own, or an id that is none, is refused', async () => {
    const batch = laptop.pack([firmRecord()], chain())
    expect((await laptop.put(batch, crypto.randomUUID())).status).toBe(400)
    expect((await laptop.put(batch, 'x')).status).toBe(400)
    expect((await laptop.put(batch, batch.manifest.batch_id.toUpperCase())).status).toBe(400)
  })
})

describe('a hostile call', () => {
  it('with wrong JSON is told where, and nothing of it comes back', async () => {
    const bodies = ['{', '[]', '{"chain":[],"extra":1}', '{"__proto__":{"a":1}}', '"x"']
    for (const body of bodies) {
      const answer = await fetch(`${city.gateway.url}${gatewayPaths.session}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      const problem = problemSchema.parse(await answer.json())
      expect([answer.status, problem.type]).toEqual([400, 'body-wrong'])
      expect(JSON.stringify(problem)).not.toContain('extra')
    }
  })

  it('of the wrong type, to nowhere, or with a body too large is refused as a problem', async () => {
    const statusOf = async (path: string, init: RequestInit) => {
      const answer = await fetch(`${city.gateway.url}${path}`, init)
      problemSchema.parse(await answer.json())
      return answer.status
    }
    const xml = { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' }
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } }
    expect(await statusOf(gatewayPaths.session, xml)).toBe(400)
    expect(await statusOf('/v1/nowhere', {})).toBe(404)
    expect(
      await statusOf(gatewayPaths.enrol, { ...json, body: JSON.stringify('x'.repeat(300_000)) }),
    ).toBe(413)
  })

  it('with headers without end is cut off', async () => {
    const { hostname, port } = new URL(city.gateway.url)
    const answer = await new Promise<string>((done) => {
      const socket = connect(Number(port), hostname)
      let text = ''
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
      socket.on('close', () => done(text))
      socket.on('error', () => undefined)
      socket.write(`GET /v1/hello HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 431/)
  })
})

describe('limits', () => {
  it('tell a laptop that sends too fast when to come back', async () => {
    const strict = await city.startAnother({ limits: { batchesPerMinute: 3 } })
    const token = await laptop.token()
    const statuses = []
    for (let count = 0; count < 5; count++) {
      const batch = laptop.pack([firmRecord()], chain())
      const answer = await fetch(
        `${strict.url}${gatewayPaths.batches}/${batch.manifest.batch_id}`,
        {
          method: 'PUT',
          headers: { authorization: `Bearer ${token}`, 'content-type': batchContentType },
          body: Buffer.from(batch.bytes),
        },
      )
      statuses.push(answer.status)
      if (answer.status === 429) {
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
        expect(await answer.json()).toMatchObject({ type: 'too-many-requests' })
      }
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429])
  })

  it('stop strangers who knock too often, and an association that calls too much', async () => {
    const strict = await city.startAnother({
      limits: { strangersPerMinute: 4, callsPerMinuteOfOrg: 2 },
    })
    const hello = async () => (await fetch(`${strict.url}${gatewayPaths.hello}`)).status
    expect([await hello(), await hello(), await hello(), await hello(), await hello()]).toEqual([
      200, 200, 200, 200, 429,
    ])
    const authorization = `Bearer ${await laptop.token()}`
    const feed = async () =>
      (await fetch(`${strict.url}${gatewayPaths.changes}`, { headers: { authorization } })).status
    expect([await feed(), await feed(), await feed()]).toEqual([200, 200, 429])
  })

  it('count strangers behind a proxy by their own addresses when the proxy is trusted, else as one', async () => {
    const knock = async (trustedProxy: string | undefined) => {
      const { url } = await city.startAnother({ trustedProxy, limits: { strangersPerMinute: 1 } })
      const statuses = []
      for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.2']) {
        const headers = { 'x-forwarded-for': address }
        statuses.push((await fetch(`${url}${gatewayPaths.hello}`, { headers })).status)
      }
      return statuses
    }
    expect(await knock('127.0.0.1')).toEqual([200, 200, 429])
    expect(await knock(undefined)).toEqual([200, 429, 429])
    expect(await knock('203.0.113.9')).toEqual([200, 429, 429])
  })

  it('answer 503 and a time to come back when too many batches are worked on', async () => {
    const narrow = await city.startAnother({ limits: { batchesAtOnce: 1 } })
    const authorization = `Bearer ${await laptop.token()}`
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => {
        const batch = laptop.pack(
          Array.from({ length: 50 }, () => firmRecord()),
          chain(),
        )
        return fetch(`${narrow.url}${gatewayPaths.batches}/${batch.manifest.batch_id}`, {
          method: 'PUT',
          headers: { authorization, 'content-type': batchContentType },
          body: Buffer.from(batch.bytes),
        })
      }),
    )
    const busy = answers.filter(({ status }) => status === 503)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect(busy.length).toBeGreaterThan(0)
    expect(busy[0]!.headers.get('retry-after')).toBe('2')
  })
})
