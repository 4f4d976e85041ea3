import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { insertChanges } from '#city/changes/change-repository.ts'
import { listFeed, type FeedPlace } from '#city/changes/feed-repository.ts'
import { beginning } from '#city/changes/read-feed.ts'
import { signChange } from '#city/changes/sign-change.ts'
import { inOrg } from '#city/database/in-org.ts'
import { isTextSignedBy } from '#exchange/sign-text.ts'
import { downChangeSchema, feedRowSchema } from '#shared/wire/down-change.ts'
import { gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import { firmRecord } from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

describe('the feed', () => {
  it('says the same text for the same change every time, signed by the city', async () => {
    const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
    await laptop.send([firmRecord(), firmRecord()])

    const first = await (await laptop.call(gatewayPaths.changes)).text()
    const second = await (await laptop.call(gatewayPaths.changes)).text()

    expect(second).toBe(first)
    const rows = first.trim().split('\n')
    expect(rows).toHaveLength(2)
    for (const row of rows) {
      const { change } = feedRowSchema.parse(JSON.parse(row))
      expect(isTextSignedBy(city.keys.city.key.publicKey, 'change', change)).toBe(true)
      expect(downChangeSchema.parse(JSON.parse(change.text)).kind).toBe('firm')
    }
  })

  it('goes on where the cursor says, at most 500 rows at a time', async () => {
    const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
    await laptop.send(Array.from({ length: 400 }, () => firmRecord()))
    await laptop.send(Array.from({ length: 300 }, () => firmRecord()))

    const page = (await (await laptop.call(gatewayPaths.changes)).text()).trim().split('\n')
    const { changes } = await laptop.feed()

    expect(page).toHaveLength(500)
    expect(new Set(changes.map(({ changeId }) => changeId)).size).toBe(700)
  })

  it('refuses a cursor it never gave', async () => {
    const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
    for (const cursor of ['x', '1', '1-2-3', "1-1'; drop table changes", '-1-1']) {
      const answer = await laptop.call(
        `${gatewayPaths.changes}?cursor=${encodeURIComponent(cursor)}`,
      )
      expect(answer.status).toBe(400)
    }
    expect((await laptop.call(`${gatewayPaths.changes}?other=1`)).status).toBe(400)
  })
})

describe('the start set', () => {
  it('tells of every firm once, as it stands', async () => {
    const orgId = await city.addOrg()
    const laptop = await enrolLaptop(city, orgId, 'mentor')
    const firm = firmRecord({ employees: 1 })
    const change = (employees: number) => firmRecord({ employees }, { record_id: firm.record_id })
    await laptop.send([firm, change(2), change(3), firmRecord()])

    const text = await (await laptop.call(gatewayPaths.snapshot)).text()
    const rows = text
      .trim()
      .split('\n')
      .map((line) => feedRowSchema.parse(JSON.parse(line)))

    const told = rows.map(({ change: { text: signed } }) =>
      downChangeSchema.parse(JSON.parse(signed)),
    )
    expect(told).toHaveLength(2)
    expect(told[0]).toMatchObject({ body: { version: 3, details: { employees: 3 } } })
    const after = await laptop.feed(rows.at(-1)!.cursor)
    expect(after.changes).toEqual([])
  })
})

describe('who is told', () => {
  it('is the sender and the managers, not other mentors, and never another association', async () => {
    const orgId = await city.addOrg()
    const sender = await enrolLaptop(city, orgId, 'mentor')
    const colleague = await enrolLaptop(city, orgId, 'mentor')
    const manager = await enrolLaptop(city, orgId, 'association-manager')
    const stranger = await enrolLaptop(city, await city.addOrg(), 'association-manager')
    const firm = firmRecord()
    await sender.send([firm])

    const hears = async (laptop: typeof sender) =>
      (await laptop.feed()).changes.some(
        (change) => change.kind === 'firm' && change.body.firmId === firm.record_id,
      )

    expect(await hears(sender)).toBe(true)
    expect(await hears(manager)).toBe(true)
    expect(await hears(colleague)).toBe(false)
    expect(await hears(stranger)).toBe(false)
  })
})

// Last: the gateway of this process may say for a second after it that it is too busy.
describe('the feed beside many writers', () => {
  it('skips none of 10,000 rows while many write them, however long each takes', async () => {
    const orgId = await city.addOrg()
    const random = seededRandom(6)
    const written = new Set<string>()
    const city10 = { ...city.parts(), newId: () => crypto.randomUUID() }
    let writing = true

    const writer = async () => {
      while (written.size < 10_000) {
        const changes = Array.from({ length: 1 + Math.floor(random() * 60) }, () =>
          signChange(city10, {
            orgId,
            audience: 'org',
            subject: 'x',
            kind: 'revocation',
            body: { deviceId: city10.newId(), revokedAt: new Date().toISOString() },
          }),
        )
        const pauseMs = random() < 0.3 ? random() * 20 : 0
        await inOrg(city10.db, orgId, async (tx) => {
          await insertChanges(tx, orgId, changes.slice(0, 1))
          // A slow transaction has numbers that faster ones go past.
          await new Promise((done) => setTimeout(done, pauseMs))
          await insertChanges(tx, orgId, changes.slice(1))
        })
        changes.forEach(({ changeId }) => written.add(changeId))
      }
    }
    const read: string[] = []
    const reader = async () => {
      let after: FeedPlace = beginning
      for (;;) {
        const isLast = !writing
        const rows = await inOrg(city.db, orgId, (tx) =>
          listFeed(tx, {
            orgId,
            audiences: ['org'],
            after,
            rows: 500,
            bytes: 1e9,
            newestOnly: false,
          }),
        )
        read.push(...rows.map(({ changeId }) => changeId))
        after = rows.at(-1) ?? after
        if (rows.length === 0 && isLast) return
      }
    }
    const reading = reader()
    await Promise.all([writer(), writer(), writer()])
    writing = false
    await reading

    reportProof({
      promise: 'T6',
      name: 'rows of the feed beside three writers',
      tries: written.size,
      failures: written.size - new Set(read).size,
    })
    expect(read.length).toBeGreaterThanOrEqual(10_000)
    expect(new Set(read).size).toBe(read.length)
    expect([...written].filter((changeId) => !new Set(read).has(changeId))).toEqual([])
  })
})
