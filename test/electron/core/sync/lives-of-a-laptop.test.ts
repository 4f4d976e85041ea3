import { expect, it, vi } from 'vitest'

import { receiptSchema } from '#shared/wire/receipt.ts'
import { testPassphrase, valueOf } from '#test/support/open-test-core.ts'

import { listSent, makeSubmitted, openEnrolled, syncOnce } from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'
import type { TestCity } from './test-city.ts'

function receiptsOf(city: TestCity) {
  return [...city.batches.values()].map(({ receipt }) =>
    receiptSchema.parse(JSON.parse(receipt.text)),
  )
}

it('begins a new chain after a restore, and what was sent before is known again', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  const backup = valueOf(await core.handlers.backups.make())
  await syncOnce(core)
  valueOf(await core.handlers.backups.restore({ backupId: backup.id }))
  expect(valueOf(await core.handlers.sync.status())).toMatchObject({ waiting: 2, withCity: 0 })
  const records = [...city.batches.values()].flatMap(({ records: found }) => found)
  const sentBefore = new Set(records.map(({ rev_id }) => rev_id))
  city.decide = ({ rev_id }) =>
    sentBefore.has(rev_id) ? { status: 'duplicate', stage: 'city', version: 1 } : {}

  expect(await syncOnce(core)).toMatchObject({ waiting: 0, withCity: 2, lastFault: null })

  expect(receiptsOf(city).map(({ device_seq }) => device_seq)).toEqual([1, 1])
  expect(new Set(receiptsOf(city).map(({ batch_id }) => batch_id)).size).toBe(2)
})

it('sends a firm under a new id when a restore brought back one that the city knows otherwise', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const { firms, backups, sync } = core.handlers
  const { firmId } = await makeSubmitted(core)
  await syncOnce(core)
  const change = async (note: string) => {
    const { id, isSample, version, createdAt, updatedAt, ...details } = valueOf(await firms.get({ firmId })) // prettier-ignore
    expect([id, isSample, createdAt <= updatedAt]).toEqual([firmId, false, true])
    valueOf(await firms.change({ firmId, version, details: { ...details, note } }))
  }
  await change('trước bản sao lưu')
  const backup = valueOf(await backups.make())
  await syncOnce(core)
  valueOf(await backups.restore({ backupId: backup.id }))
  await change('sau khi khôi phục')
  const known = new Map(
    [...city.batches.values()].flatMap(({ records }) =>
      records.map((record) => [record.rev_id, JSON.stringify(record)]),
    ),
  )
  city.decide = (record) =>
    (known.get(record.rev_id) ?? JSON.stringify(record)) === JSON.stringify(record)
      ? {}
      : { status: 'rejected', code: 'record/rev-reused' }

  await syncOnce(core)
  await syncOnce(core)

  expect(valueOf(await firms.get({ firmId })).note).toBe('sau khi khôi phục')
  const sent = [...city.batches.values()].flatMap(({ records }) => records)
  expect(sent.at(-1)).toMatchObject({ kind: 'firm', body: { note: 'sau khi khôi phục' } })
  expect(valueOf(await sync.status())).toMatchObject({ waiting: 0, lastFault: null })
  const attention = valueOf(await sync.records({ filter: 'attention', limit: 10 }))
  expect(attention).toEqual([])
})

it('queues again, word for word, what an earlier enrolment left unanswered', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  valueOf(await core.handlers.carriedFiles.make({ revIds: null }))
  const before = await listSent(core)
  expect(before.map(({ carriage }) => carriage)).toEqual(['sent', 'sent'])

  valueOf(await core.handlers.enrolment.byCode({ address: city.url, code: city.newCode() }))
  expect((await listSent(core)).map(({ carriage }) => carriage)).toEqual(['queued', 'queued'])

  expect(await syncOnce(core)).toMatchObject({ withCity: 2, lastFault: null })
  const records = [...city.batches.values()].flatMap(({ records: found }) => found)
  expect(records.map(({ rev_id }) => rev_id).toSorted()).toEqual(
    before.map(({ revId }) => revId).toSorted(),
  )
})

it('locks at once while a server keeps it waiting, and goes on after unlocking', async () => {
  const city = await openTestCity()
  const { core, events } = await openEnrolled(city)
  await makeSubmitted(core)
  let isAsked = false
  city.interruptions.push((request, response) => {
    if (request.method !== 'PUT') return false
    isAsked = true
    // Never answered: the laptop has to give up by itself.
    response.writeHead(200, { 'content-type': 'application/json' }).write('{')
    Object.defineProperty(response, 'writableEnded', { value: true })
    return true
  })
  valueOf(await core.handlers.sync.start())
  await vi.waitFor(() => expect(isAsked).toBe(true), { timeout: 30_000 })

  await core.lock()

  expect(events.findLast((event) => event.kind === 'workspace-changed')).toMatchObject({
    status: { state: 'locked' },
  })
  valueOf(await core.handlers.workspace.unlock({ passphrase: testPassphrase }))
  expect(await syncOnce(core)).toMatchObject({ withCity: 2, lastFault: null })
})

it('opens a new session when the city says that the old one is over', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  city.interruptions.push((request, response) => {
    if (request.method !== 'PUT') return false
    response.writeHead(401, { 'content-type': 'application/problem+json' })
    response.end(JSON.stringify({ type: 'session-expired', title: 'over', status: 401 }))
    return true
  })

  expect(await syncOnce(core)).toMatchObject({ withCity: 2, lastFault: null })
  expect(city.asked.filter((asked) => asked === 'POST /v1/session')).toHaveLength(2)
})
