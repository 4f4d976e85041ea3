import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { becomeLaptop, enrolLaptop, readReceipt } from '#test/support/test-laptop.ts'
import { assessmentRecord, firmRecord, shaOf } from '#test/support/test-records.ts'

let city: TestCity
let orgId: string

beforeAll(async () => {
  city = await startTestCity()
  orgId = await city.addOrg()
})
afterAll(() => city.stop())

async function versionOf(recordId: string) {
  const row = await city.db
    .selectFrom('records')
    .select(['version', 'body'])
    .where('record_id', '=', recordId)
    .executeTakeFirst()
  return row?.version
}

describe('batches of one laptop', () => {
  it('that overtook earlier ones are held, named, and taken in order when those come', async () => {
    const laptop = await enrolLaptop(city, orgId, 'mentor')
    const firm = firmRecord({ employees: 1 })
    const change = (employees: number) =>
      firmRecord({ employees }, { record_id: firm.record_id, base_version: null })
    const batches = [
      laptop.pack([firm]),
      laptop.pack([change(2)]),
      laptop.pack([change(3)]),
      laptop.pack([change(4)]),
    ]

    const fourth = await readReceipt(await laptop.put(batches[3]!))
    expect(fourth.records[0]).toMatchObject({
      status: 'held',
      code: 'batch/missing-earlier',
      needs: ['batch 1'],
    })
    await laptop.put(batches[1]!)
    await laptop.put(batches[2]!)
    expect(await versionOf(firm.record_id)).toBeUndefined()
    await laptop.put(batches[0]!)

    expect(await versionOf(firm.record_id)).toBe(4)
    const { changes } = await laptop.feed()
    const outcomes = changes.flatMap((told) => (told.kind === 'outcome' ? [told.body.outcome] : []))
    expect(outcomes.map(({ status, version }) => [status, version])).toEqual([
      ['accepted', 2],
      ['accepted', 3],
      ['accepted', 4],
    ])
    // The receipt of a held batch stays what it was.
    expect(await readReceipt(await laptop.put(batches[3]!))).toEqual(fourth)
  })

  it('with one number and two contents flag the laptop as cloned and lose nothing', async () => {
    const laptop = await enrolLaptop(city, orgId, 'mentor')
    const chain_id = crypto.randomUUID()
    const [one, two] = [firmRecord(), firmRecord()]
    const head = { chain_id, device_seq: 1, prev: null }

    await laptop.send([one], head)
    await laptop.send([two], head)

    expect([await versionOf(one.record_id), await versionOf(two.record_id)]).toEqual([1, 1])
    const { cloned_at } = await city.db
      .selectFrom('devices')
      .select('cloned_at')
      .where('device_id', '=', laptop.certificate.deviceId)
      .executeTakeFirstOrThrow()
    expect(cloned_at).not.toBeNull()
  })

  it('of a revoked laptop wait for a person, whoever carries them', async () => {
    const laptop = await enrolLaptop(city, orgId, 'mentor')
    await laptop.send([firmRecord()])
    await city.db
      .updateTable('devices')
      .set({ revoked_at: new Date() })
      .where('device_id', '=', laptop.certificate.deviceId)
      .execute()
    const firm = firmRecord()

    const outcomes = await laptop.send([firm])

    expect(outcomes[0]).toMatchObject({ status: 'held', code: 'device/revoked' })
    expect(await versionOf(firm.record_id)).toBeUndefined()
    const kept = await city.db
      .selectFrom('quarantine')
      .select(['line', 'next_try_at', 'settled_at'])
      .where('rev_id', '=', firm.rev_id)
      .execute()
    expect(kept).toEqual([{ line: JSON.stringify(firm), next_try_at: null, settled_at: null }])
    expect((await laptop.call('/v1/changes')).status).toBe(403)
    const anew = becomeLaptop(city.gateway.url, laptop)
    await expect(anew.send([firmRecord()])).rejects.toThrow(/device-revoked/)
  })
})

describe('batches of one association', () => {
  it('are taken one after the other, also by two gateways on one database', async () => {
    const ownOrg = await city.addOrg()
    const another = await city.startAnother()
    const firm = firmRecord()
    await (await enrolLaptop(city, ownOrg, 'mentor')).send([firm])
    const first = { base_version: 1, base_sha: shaOf(firm.body) }
    // Each another field, so that all of them can be merged.
    const changes: readonly Partial<FirmDetails>[] = [
      { employees: 12 },
      { revenueVnd: 2_000_000 },
      { totalCapitalVnd: 3_000_000 },
      { address: 'Số 1 Tràng Tiền' },
      { note: 'gọi lại' },
      { ownership: 'private' },
    ]
    const batches = await Promise.all(
      changes.map(async (change, index) => {
        const enrolled = await enrolLaptop(city, ownOrg, 'mentor')
        const laptop = index % 2 === 0 ? enrolled : becomeLaptop(another.url, enrolled)
        await laptop.token()
        const changed = { record_id: firm.record_id, ...first }
        const record = firmRecord({ ...firm.body, ...change }, changed)
        return { laptop, batch: laptop.pack([record]) }
      }),
    )
    const answers = await Promise.all(batches.map(({ laptop, batch }) => laptop.put(batch)))

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const rows = await city.db
      .selectFrom('revisions')
      .select('version')
      .where('record_id', '=', firm.record_id)
      .execute()
    expect(rows.map(({ version }) => version).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7])
    const { body } = await city.db
      .selectFrom('records')
      .select('body')
      .where('record_id', '=', firm.record_id)
      .executeTakeFirstOrThrow()
    expect(body).toEqual(Object.assign({ ...firm.body }, ...changes))
  })
})

describe('what is missing', () => {
  it('is named, and what waited for it is taken as soon as it comes', async () => {
    const laptop = await enrolLaptop(city, orgId, 'mentor')
    const firm = firmRecord()
    const assessment = assessmentRecord(firm.record_id)

    const [held] = await laptop.send([assessment])
    await laptop.send([firm])

    expect(held).toMatchObject({ status: 'held', needs: [`firm ${firm.record_id}`] })
    expect(await versionOf(assessment.record_id)).toBe(1)
    const { changes } = await laptop.feed()
    expect(changes.find(({ kind }) => kind === 'outcome')).toMatchObject({
      body: { note: '', outcome: { rev_id: assessment.rev_id, status: 'accepted' } },
    })
  })
})
