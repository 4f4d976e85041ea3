import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { batchContentType, gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { relayedBy } from '#test/support/relay-batch.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, readReceipt, type TestLaptop } from '#test/support/test-laptop.ts'
import {
  assessmentRecord,
  assignmentBody,
  assignmentRecord,
  erasureRecord,
  firmRecord,
  reviewRecord,
  tombstoneRecord,
} from '#test/support/test-records.ts'

let city: TestCity
let mentor: TestLaptop
let colleague: TestLaptop
let manager: TestLaptop
let strangeMentor: TestLaptop
let strangeManager: TestLaptop

beforeAll(async () => {
  city = await startTestCity()
  const [mine, others] = [await city.addOrg('required'), await city.addOrg('required')]
  mentor = await enrolLaptop(city, mine, 'mentor')
  colleague = await enrolLaptop(city, mine, 'mentor')
  manager = await enrolLaptop(city, mine, 'association-manager')
  strangeMentor = await enrolLaptop(city, others, 'mentor')
  strangeManager = await enrolLaptop(city, others, 'association-manager')
})
afterAll(() => city.stop())

describe('without a session', () => {
  it.each([
    ['PUT', `${gatewayPaths.batches}/${crypto.randomUUID()}`],
    ['GET', `${gatewayPaths.batches}/${crypto.randomUUID()}`],
    ['POST', gatewayPaths.validate],
    ['POST', gatewayPaths.renew],
    ['POST', gatewayPaths.blobsMissing],
    ['GET', gatewayPaths.changes],
    ['GET', gatewayPaths.snapshot],
    ['POST', gatewayPaths.files],
    ['OPTIONS', gatewayPaths.files],
    ['HEAD', `${gatewayPaths.files}/x`],
    ['PATCH', `${gatewayPaths.files}/x`],
  ])('%s %s is refused', async (method, path) => {
    const type = path.startsWith(gatewayPaths.batches) ? batchContentType : 'application/json'
    const body =
      path === gatewayPaths.blobsMissing
        ? JSON.stringify({ blobs: [{ sha256: 'a'.repeat(64), size: 1 }] })
        : path === gatewayPaths.renew
          ? JSON.stringify({ request: { text: '', signature: 'A'.repeat(88), certId: 'root' } })
          : 'x'
    const hasBody = method === 'PUT' || (method === 'POST' && path !== gatewayPaths.files)
    const answer = await fetch(`${city.gateway.url}${path}`, {
      method,
      ...(hasBody ? { body, headers: { 'content-type': type } } : {}),
    })
    expect(answer.status).toBe(401)
  })

  it('hello says nothing about anyone', async () => {
    const hello = await (await fetch(`${city.gateway.url}${gatewayPaths.hello}`)).text()
    for (const id of [mentor.certificate.orgId, mentor.certificate.deviceId]) {
      expect(hello).not.toContain(id)
    }
  })
})

describe('a batch', () => {
  it.each([
    ['its author', () => mentor, 200],
    ['a colleague', () => colleague, 403],
    ['their manager, not signed as passed on', () => manager, 403],
    ['a mentor of another association', () => strangeMentor, 403],
    ['a manager of another association', () => strangeManager, 403],
  ])('brought by %s', async (_who, bringer, status) => {
    const batch = mentor.pack([firmRecord()], { chain_id: crypto.randomUUID(), device_seq: 1 })
    expect((await bringer().put(batch)).status).toBe(status)
  })

  it('passed on by a manager is its author’s, who gets the receipt by the feed', async () => {
    const firm = firmRecord()
    const batch = colleague.pack([firm])
    const bytes = relayedBy(manager, batch.bytes, colleague)

    const receipt = await readReceipt(await manager.put(bytes, batch.manifest.batch_id))

    expect(receipt).toMatchObject({
      device_id: colleague.certificate.deviceId,
      records: [{ status: 'accepted' }],
    })
    const { changes } = await colleague.feed()
    const told = changes.flatMap((change) =>
      change.kind === 'receipt' ? [JSON.parse(change.body.receipt.text) as unknown] : [],
    )
    expect(told).toEqual([receipt])
    // Coming once more by its author, it gets the same receipt.
    expect(await readReceipt(await colleague.put(batch))).toEqual(receipt)
  })

  it('may not be passed on by a mentor, by another association, or under a changed relay', async () => {
    const batch = mentor.pack([firmRecord()], { chain_id: crypto.randomUUID(), device_seq: 1 })
    const id = batch.manifest.batch_id
    const byManager = relayedBy(manager, batch.bytes, mentor)
    const changed = byManager.slice()
    changed[200]! ^= 1

    expect((await colleague.put(relayedBy(colleague, batch.bytes, mentor), id)).status).toBe(403)
    expect(
      (await strangeManager.put(relayedBy(strangeManager, batch.bytes, mentor), id)).status,
    ).toBe(403)
    expect((await strangeManager.put(byManager, id)).status).toBe(403)
    expect((await manager.put(changed, id)).status).toBeGreaterThanOrEqual(400)
    // The chain of somebody else does not make it theirs.
    const wrongAuthor = relayedBy(manager, batch.bytes, colleague)
    expect((await manager.put(wrongAuthor, id)).status).toBe(401)
    expect((await mentor.call(`${gatewayPaths.batches}/${id}`)).status).toBe(404)
  })

  it.each([
    ['its author', () => mentor, 200],
    ['a manager of the association', () => manager, 200],
    ['a colleague', () => colleague, 404],
    ['a mentor of another association', () => strangeMentor, 404],
    ['a manager of another association', () => strangeManager, 404],
  ])('has its receipt shown to %s', async (_who, asker, status) => {
    const batch = mentor.pack([firmRecord()], { chain_id: crypto.randomUUID(), device_seq: 1 })
    await mentor.put(batch)
    const answer = await asker().call(`${gatewayPaths.batches}/${batch.manifest.batch_id}`)
    expect(answer.status).toBe(status)
  })

  it('may come again under the same ids at another association, which learns nothing by it', async () => {
    const firm = firmRecord({ taxCode: '0101248141' })
    const batch_id = crypto.randomUUID()
    await mentor.send([firm], { chain_id: crypto.randomUUID(), device_seq: 1, batch_id })

    const outcomes = await strangeMentor.send([firm], { batch_id })

    expect(outcomes).toMatchObject([{ status: 'accepted', version: 1, alias_of: null }])
  })
})

describe('a record', () => {
  const kinds = ['firm', 'assessment', 'review', 'assignment', 'erasure', 'tombstone'] as const
  const senders = {
    mentor: () => mentor,
    colleague: () => colleague,
    manager: () => manager,
    'mentor elsewhere': () => strangeMentor,
    'manager elsewhere': () => strangeManager,
  }
  const expected: Record<keyof typeof senders, Record<(typeof kinds)[number], string>> = {
    mentor: {
      firm: 'accepted',
      assessment: 'conflict assessment/not-the-owner',
      review: 'rejected review/not-a-manager',
      assignment: 'rejected assignment/not-a-manager',
      erasure: 'rejected erasure/not-a-manager',
      tombstone: 'accepted',
    },
    colleague: {
      firm: 'accepted',
      assessment: 'rejected record/not-yours',
      review: 'rejected review/not-a-manager',
      assignment: 'rejected assignment/not-a-manager',
      erasure: 'rejected erasure/not-a-manager',
      tombstone: 'accepted',
    },
    manager: {
      firm: 'accepted',
      assessment: 'accepted',
      review: 'accepted',
      assignment: 'accepted',
      erasure: 'accepted',
      tombstone: 'accepted',
    },
    'mentor elsewhere': {
      firm: 'accepted',
      assessment: 'held firm/unknown',
      review: 'rejected review/not-a-manager',
      assignment: 'rejected assignment/not-a-manager',
      erasure: 'rejected erasure/not-a-manager',
      tombstone: 'rejected erasure/unknown',
    },
    'manager elsewhere': {
      firm: 'accepted',
      assessment: 'held firm/unknown',
      review: 'held review/unknown-revision',
      assignment: 'held firm/unknown',
      erasure: 'held firm/unknown',
      tombstone: 'rejected erasure/unknown',
    },
  }

  it.each(
    kinds.flatMap((kind) =>
      (Object.keys(senders) as (keyof typeof senders)[]).map((sender) => ({ kind, sender })),
    ),
  )('of kind $kind, going on from a mentor’s, sent by $sender', async ({ kind, sender }) => {
    const firm = firmRecord()
    const assessment = assessmentRecord(firm.record_id)
    await mentor.send([firm, assessment], { chain_id: crypto.randomUUID(), device_seq: 1 })
    const erasure = erasureRecord(firm.record_id, 'Lê Văn Cường')
    await manager.send([erasure], { chain_id: crypto.randomUUID(), device_seq: 1 })
    const goingOn = {
      firm: firmRecord(firm.body!, { record_id: firm.record_id }),
      assessment: assessmentRecord(firm.record_id, {
        record_id: assessment.record_id,
        base_version: 1,
      }),
      review: reviewRecord(assessment, 'approve'),
      assignment: assignmentRecord(assignmentBody(firm)),
      erasure: erasureRecord(firm.record_id, 'Đỗ Thị Hoa'),
      tombstone: tombstoneRecord(erasure.record_id),
    }

    const [outcome] = await senders[sender]().send([goingOn[kind]], {
      chain_id: crypto.randomUUID(),
      device_seq: 1,
    })

    const told = [outcome?.status, outcome?.code].filter(Boolean).join(' ')
    expect(told).toBe(expected[sender][kind])
  })
})
