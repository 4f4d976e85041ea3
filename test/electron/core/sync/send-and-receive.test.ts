import { expect, it } from 'vitest'

import { signText } from '#exchange/sign-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { receiptSchema, type Receipt } from '#shared/wire/receipt.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

import {
  listSent,
  makeSigned,
  makeSubmitted,
  openEnrolled,
  sign,
  syncOnce,
} from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'
import { give, problem } from './reply.ts'

it('sends a signed assessment behind its firm, and shows the verified receipt', async () => {
  const city = await openTestCity()
  const { core, events } = await openEnrolled(city)
  const { id } = await makeSubmitted(core)
  const waiting = valueOf(await core.handlers.sync.status())
  expect(waiting).toMatchObject({ waiting: 2, withCity: 0, enrolment: { state: 'enrolled' } })

  const status = await syncOnce(core)

  expect(status).toMatchObject({ waiting: 0, withCity: 2, needAttention: 0, lastFault: null })
  const sent = await listSent(core)
  expect(sent.map(({ kind, carriage, hasReceipt }) => [kind, carriage, hasReceipt])).toEqual([
    ['assessment', 'accepted', true],
    ['firm', 'accepted', true],
  ])
  const [receipt] = valueOf(await core.handlers.sync.receipts({ revId: sent[0]!.revId }))
  const [arrived] = [...city.batches.values()]
  expect(receipt).toMatchObject({ text: arrived!.receipt.text, deviceSeq: 1 })
  expect(receipt!.signedBy).toBe('Thành phố thử nghiệm')
  const assessment = valueOf(await core.handlers.assessments.get({ assessmentId: id }))
  expect(assessment.state).toBe('accepted')
  const history = valueOf(await core.handlers.assessments.history({ assessmentId: id }))
  expect(history).toMatchObject({ intact: true })
  const backups = valueOf(await core.handlers.backups.list())
  expect(backups.map(({ reason }) => reason)).toContain('before-sync')
  expect(events.some((event) => event.kind === 'sync-progress' && event.phase === 'sending')).toBe(
    true,
  )
})

it('finds where one assessment is, however much was sent after it', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const first = await makeSubmitted(core)
  await makeSubmitted(core)

  const wanted = { filter: 'all', recordId: first.id, limit: 1 } as const
  const [found, ...others] = valueOf(await core.handlers.sync.records(wanted))
  expect(found).toMatchObject({ recordId: first.id, kind: 'assessment', carriage: 'queued' })
  expect(others).toEqual([])
})

it('asks for the receipt after a lost answer, and sends no other bytes', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  city.interruptions.push((request) => request.method === 'PUT')

  const status = await syncOnce(core)

  expect(status).toMatchObject({ withCity: 2, lastFault: null })
  expect(city.puts).toHaveLength(1)
  expect(city.asked.filter((asked) => asked.startsWith('GET /v1/batches/'))).toHaveLength(1)
})

it('sends the very same bytes again in a later sync when the first one was given up', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  const seen: string[] = []
  city.interruptions.push((request, response) => {
    if (request.method !== 'PUT') return false
    return give(response, problem(400, 'body-wrong'))
  })
  const failed = await syncOnce(core)
  expect(failed).toMatchObject({ waiting: 2, lastFault: { code: 'sync/answer-wrong' } })
  seen.push(...(await listSent(core)).map(({ carriage }) => carriage))
  expect(seen).toEqual(['sent', 'sent'])

  const status = await syncOnce(core)
  expect(status).toMatchObject({ waiting: 0, withCity: 2, lastFault: null })
  expect(city.batches.size).toBe(1)
})

it('waits as long as a busy server asks, and then goes on', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  city.interruptions.push((request, response) => {
    if (request.method !== 'PUT') return false
    response.setHeader('retry-after', '1')
    return give(response, problem(503, 'under-pressure'))
  })

  expect(await syncOnce(core)).toMatchObject({ withCity: 2, lastFault: null })
})

it('waits for its usual time after a person stopped it', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  city.interruptions.push(() => {
    void core.handlers.sync.cancel()
    return false
  })

  const { lastFault, nextAttemptAt } = await syncOnce(core)

  expect(lastFault).toMatchObject({ code: 'sync/cancelled' })
  expect(Date.parse(nextAttemptAt!) - Date.now()).toBeGreaterThan(14 * 60_000)
})

it('counts nothing as sent on a receipt that the city did not sign', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  const stranger = await openTestCity()
  const honest = city.takeBatch.bind(city)
  city.takeBatch = (bytes) => {
    const arrived = honest(bytes)
    const { signature } = stranger.tell('revocation', {
      deviceId: crypto.randomUUID(),
      revokedAt: new Date().toISOString(),
    })
    return { ...arrived, receipt: { ...arrived.receipt, signature } }
  }

  const status = await syncOnce(core)

  expect(status).toMatchObject({
    waiting: 2,
    withCity: 0,
    lastFault: { code: 'sync/receipt-wrong' },
  })
  expect((await listSent(core)).every(({ hasReceipt }) => !hasReceipt)).toBe(true)

  city.takeBatch = honest
  expect(await syncOnce(core)).toMatchObject({ waiting: 0, withCity: 2 })
})

it.each<[string, (receipt: Receipt) => Receipt]>([
  ['for other bytes', (receipt) => ({ ...receipt, manifest_sha256: '0'.repeat(64) })],
  ['that leaves a record out', (receipt) => ({ ...receipt, records: receipt.records.slice(1) })],
])('counts nothing as sent on a receipt of the city %s', async (_what, alter) => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  const honest = city.takeBatch.bind(city)
  city.takeBatch = (bytes) => {
    const arrived = honest(bytes)
    const receipt = alter(receiptSchema.parse(parseJson(arrived.receipt.text)))
    return { ...arrived, receipt: signText('receipt', JSON.stringify(receipt), city) }
  }

  const { waiting, withCity, lastFault } = await syncOnce(core)

  expect({ waiting, withCity }).toEqual({ waiting: 2, withCity: 0 })
  expect(lastFault).toMatchObject({ code: 'sync/receipt-wrong' })
  expect((await listSent(core)).every(({ hasReceipt }) => !hasReceipt)).toBe(true)
})

it('shows a held and a rejected record with their reasons while the others go through', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const held = await makeSubmitted(core)
  await makeSubmitted(core)
  const needs = ['instrument abc']
  city.decide = ({ record_id }) =>
    record_id === held.id
      ? {
          status: 'held',
          code: 'assessment/unknown-instrument',
          needs,
          pointer: '/body/instrument',
        }
      : {}

  expect(await syncOnce(core)).toMatchObject({ withCity: 3, needAttention: 1, waiting: 0 })
  const [shown] = valueOf(await core.handlers.sync.records({ filter: 'attention', limit: 10 }))
  expect(shown).toMatchObject({ carriage: 'held', fault: 'assessment/unknown-instrument', needs })

  city.decide = () => ({})
  const linesBefore = [...city.batches.values()].flatMap(({ records }) => records)
  valueOf(await core.handlers.sync.retry({ revId: shown!.revId }))
  expect(await syncOnce(core)).toMatchObject({ withCity: 4, needAttention: 0 })
  const lines = [...city.batches.values()].flatMap(({ records }) => records)
  const again = lines.filter(({ rev_id }) => rev_id === shown!.revId)
  expect(again).toHaveLength(2)
  expect(again[1]).toEqual(linesBefore.find(({ rev_id }) => rev_id === shown!.revId))
})

it('refuses to send what is not signed, or was changed since, and moves nothing', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const { handlers } = core
  const open = await startTestAssessment(core)
  const signed = await makeSigned(core)
  const submit = (...assessmentIds: (typeof open.id)[]) => handlers.sync.submit({ assessmentIds })

  expect(await submit(signed.id, open.id)).toMatchObject({
    failure: { code: 'sync/not-ready', because: 'not-signed' },
  })
  expect(await listSent(core)).toEqual([])
  await answer(core, signed.id, 'cost', 2_000_000)
  expect(await submit(signed.id)).toMatchObject({
    failure: { code: 'sync/not-ready', because: 'signature-outdated' },
  })
  await sign(core, signed.id)
  valueOf(await submit(signed.id))
  expect(await submit(signed.id)).toMatchObject({
    failure: { code: 'assessment/closed', state: 'submitted' },
  })
})

it('queues a firm once it was sent with every change, and two changes as one revision', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const { firms } = core.handlers
  const { firmId } = await makeSubmitted(core)
  await syncOnce(core)
  const rename = async (name: string) => {
    const { id, isSample, createdAt, updatedAt, version, ...details } = valueOf(
      await firms.get({ firmId }),
    )
    expect([id, isSample, createdAt, updatedAt]).toHaveLength(4)
    valueOf(await firms.change({ firmId, version, details: { ...details, name } }))
  }
  await rename('Công ty Đồ gỗ Một')
  await rename('Công ty Đồ gỗ Hai')
  expect(valueOf(await core.handlers.sync.status())).toMatchObject({ waiting: 1 })

  await syncOnce(core)

  const records = [...city.batches.values()].flatMap(({ records: found }) => found)
  const last = records.at(-1)!
  expect(last).toMatchObject({ kind: 'firm', base_version: 1, body: { name: 'Công ty Đồ gỗ Hai' } })
  expect(records.filter(({ kind }) => kind === 'firm')).toHaveLength(2)
})

it('uploads evidence before its batch and goes on where an upload was cut short', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const { id } = await startTestAssessment(core)
  const bytes = new Uint8Array(1_300_000).fill(97)
  const evidence = valueOf(
    await core.handlers.evidence.attach({
      assessmentId: id,
      inputKey: null,
      fileName: 'a.txt',
      caption: '',
      bytes,
    }),
  )
  await sign(core, id)
  valueOf(await core.handlers.sync.submit({ assessmentIds: [id] }))
  let pieces = 0
  city.interruptions.push((request, response) => {
    if (request.method !== 'PATCH' || ++pieces < 2) return false
    return give(response, problem(400, 'body-wrong'))
  })
  expect(await syncOnce(core)).toMatchObject({ lastFault: { code: 'sync/answer-wrong' } })
  expect(city.batches.size).toBe(0)

  expect(await syncOnce(core)).toMatchObject({ withCity: 2, lastFault: null })
  expect(city.blobs.get(evidence.sha256)?.length).toBe(bytes.length)
  expect(city.asked.filter((asked) => asked === 'POST /v1/files')).toHaveLength(1)
})
