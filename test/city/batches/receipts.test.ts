import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { batchContentType, gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, readReceipt, type TestLaptop } from '#test/support/test-laptop.ts'
import { assessmentRecord, firmRecord } from '#test/support/test-records.ts'

let city: TestCity
let orgId: string
let laptop: TestLaptop

beforeAll(async () => {
  city = await startTestCity()
  orgId = await city.addOrg()
  laptop = await enrolLaptop(city, orgId, 'mentor')
})
afterAll(() => city.stop())

async function countRevisions() {
  const { count } = await city.db
    .selectFrom('revisions')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('org_id', '=', orgId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

describe('the same batch', () => {
  it('sent a hundred times at once gets one receipt, byte for byte, and is stored once', async () => {
    const batch = laptop.pack(Array.from({ length: 20 }, () => firmRecord()))
    const before = await countRevisions()

    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const response = await laptop.put(batch)
        return { status: response.status, text: await response.text() }
      }),
    )

    const receipts = new Set(answers.map(({ text }) => text)).size
    reportProof({
      promise: 'T2',
      name: 'one batch sent many times at once',
      tries: answers.length,
      failures: receipts - 1,
    })
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(receipts).toBe(1)
    expect((await countRevisions()) - before).toBe(20)
  })

  it('gets its receipt from another gateway on the same database too', async () => {
    const another = await city.startAnother()
    const batch = laptop.pack([firmRecord(), firmRecord()])
    const toBoth = Array.from({ length: 20 }, async (_, index) => {
      const url = index % 2 === 0 ? city.gateway.url : another.url
      // The session of one gateway holds at the other: they share the secret.
      return fetch(`${url}${gatewayPaths.batches}/${batch.manifest.batch_id}`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${await laptop.token()}`,
          'content-type': batchContentType,
        },
        body: Buffer.from(batch.bytes),
      })
    })
    const texts = await Promise.all((await Promise.all(toBoth)).map((answer) => answer.text()))

    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('accepted')
  })

  it('has its receipt waiting after a lost answer, and 404 before it ever came', async () => {
    const batch = laptop.pack([firmRecord()])
    const path = `${gatewayPaths.batches}/${batch.manifest.batch_id}`
    expect((await laptop.call(path)).status).toBe(404)

    const sent = await (await laptop.put(batch)).text()

    expect(await (await laptop.call(path)).text()).toBe(sent)
  })

  it('is refused when other bytes come under its id', async () => {
    const batch = laptop.pack([firmRecord()])
    await laptop.put(batch)
    const other = laptop.pack([firmRecord()], { batch_id: batch.manifest.batch_id })

    const answer = await laptop.put(other)

    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({ type: 'batch-id-reused', status: 422 })
  })
})

describe('a record', () => {
  it('that comes again in another batch is a duplicate and changes nothing', async () => {
    const sender = await enrolLaptop(city, orgId, 'mentor')
    const firm = firmRecord({ name: 'Công ty Nhựa Hà Nội' })
    await sender.send([firm])

    const [again] = await sender.send([firm])

    expect(again).toMatchObject({ status: 'duplicate', stage: 'city', version: 1 })
  })

  it('is refused when it uses the id of another revision', async () => {
    const sender = await enrolLaptop(city, orgId, 'mentor')
    const firm = firmRecord()
    await sender.send([firm])

    const [reused] = await sender.send([firmRecord({ name: 'Tên khác' }, { rev_id: firm.rev_id })])

    expect(reused).toMatchObject({ status: 'rejected', code: 'record/rev-reused' })
  })

  it('that is wrong does not stop the others', async () => {
    const sender = await enrolLaptop(city, orgId, 'mentor')
    const good = firmRecord()
    const wrong = { ...firmRecord(), body: { ...firmRecord().body, employees: -1 } }
    const unknownField = { ...firmRecord(), extra: true }

    const outcomes = await sender.send([
      JSON.stringify(wrong),
      good,
      JSON.stringify(unknownField),
      '{"kind":"firm","__proto__":{"x":1}}',
      'không phải JSON',
      JSON.stringify({ ...firmRecord(), kind: 'mentor' }),
      JSON.stringify(firmRecord({ note: 'a\u0000b' })),
      JSON.stringify(firmRecord({ note: '\ud800' })),
    ])

    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
      ['rejected', 'record/wrong-shape'],
      ['accepted', null],
      ['rejected', 'record/wrong-shape'],
      ['rejected', 'record/unreadable'],
      ['rejected', 'record/unreadable'],
      ['rejected', 'record/unknown-kind'],
      ['rejected', 'record/unreadable'],
      ['rejected', 'record/unreadable'],
    ])
    expect(outcomes[0]).toMatchObject({ pointer: '/body/employees' })
    const kept = await city.db
      .selectFrom('quarantine')
      .select(['line', 'status'])
      .where('org_id', '=', orgId)
      .where('line', '=', 'không phải JSON')
      .execute()
    expect(kept).toEqual([{ line: 'không phải JSON', status: 'rejected' }])
  })
})

it('says in a dry run what would happen, and keeps nothing', async () => {
  const sender = await enrolLaptop(city, orgId, 'mentor')
  const firm = firmRecord()
  const batch = sender.pack([firm, assessmentRecord(firm.record_id)])
  const before = await countRevisions()

  const answer = await sender.call(gatewayPaths.validate, {
    method: 'POST',
    headers: { 'content-type': batchContentType },
    body: Buffer.from(batch.bytes),
  })

  expect(await answer.json()).toMatchObject({
    records: [{ status: 'accepted' }, { status: 'accepted' }],
  })
  expect(await countRevisions()).toBe(before)
  const receipt = await readReceipt(await sender.put(batch))
  expect(receipt.records).toHaveLength(2)
})
