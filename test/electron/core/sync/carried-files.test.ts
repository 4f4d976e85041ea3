import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { openSealed, sealFor } from '#exchange/age-file.ts'
import { readCertificate } from '#exchange/verify-chain.ts'
import { readBatchLayout } from '#shared/wire/batch-layout.ts'
import type { CertificateFile } from '#shared/wire/certificate.ts'
import type { WayBack } from '#shared/wire/down-change.ts'
import { openTestWorkspace, valueOf } from '#test/support/open-test-core.ts'
import { startTestAssessment } from '#test/support/start-test-assessment.ts'

import { listSent, makeSubmitted, openEnrolled, sign, syncOnce } from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'
import type { TestCity } from './test-city.ts'

function makeStick(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-stick-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A mentor who has never had a network, enrolled by files. */
async function openByFile(manager: Core) {
  const mentor = await openTestWorkspace()
  const { enrolment } = mentor.core.handlers
  const answer = valueOf(
    await manager.handlers.enrolment.answerRequest(valueOf(await enrolment.makeRequest())),
  )
  const file = JSON.parse(Buffer.from(answer.bytes).toString('utf8')) as CertificateFile
  const bytes = new Uint8Array(Buffer.from(JSON.stringify({ ...file, gatewayUrl: null })))
  valueOf(await enrolment.readCertificate({ bytes }))
  return mentor.core
}

/** Whom a file has to be sealed for, to be opened at this laptop. */
async function keyOf(city: TestCity, core: Core): Promise<string> {
  const { enrolment } = valueOf(await core.handlers.sync.status())
  if (enrolment.state !== 'enrolled') throw new Error('not enrolled')
  const certificates = [...city.chains.values()].map(([first]) => readCertificate(first!.text)!)
  return certificates.find(({ deviceId }) => deviceId === enrolment.deviceId)!.encryptionKey
}

async function wayBackTo(city: TestCity, core: Core, changes: WayBack['changes']) {
  const content: WayBack = { kind: 'nang-bac-way-back', chains: [city.chain], changes }
  return sealFor([await keyOf(city, core)], Buffer.from(JSON.stringify(content)))
}

async function take(core: Core, bytes: Uint8Array) {
  const { carriedFiles } = core.handlers
  const preview = valueOf(await carriedFiles.preview({ bytes: new Uint8Array(bytes) }))
  const applied = valueOf(
    await carriedFiles.apply({ previewId: preview.previewId, allowReplacing: false }),
  )
  return { preview, applied }
}

it('goes from a mentor without network to the city and back on a stick, once however often it is read', async () => {
  const city = await openTestCity()
  const { core: manager } = await openEnrolled(city, 'association-manager')
  const mentor = await openByFile(manager)
  const { id } = await startTestAssessment(mentor)
  valueOf(
    await mentor.handlers.evidence.attach({
      assessmentId: id,
      inputKey: null,
      fileName: 'a.txt',
      caption: '',
      bytes: new Uint8Array(Buffer.from('bằng chứng')),
    }),
  )
  await sign(mentor, id)
  valueOf(await mentor.handlers.sync.submit({ assessmentIds: [id] }))
  const stick = makeStick()
  const { files } = valueOf(
    await mentor.handlers.carriedFiles.write({ folder: stick, revIds: null }),
  )
  expect(files).toMatchObject([{ records: 2 }])
  expect(readdirSync(stick)).toHaveLength(1)
  expect((await listSent(mentor)).map(({ carriage, carrier }) => [carriage, carrier])).toEqual([
    ['sent', 'file'],
    ['sent', 'file'],
  ])

  const bytes = new Uint8Array(readFileSync(files[0]!.path))
  const first = await take(manager, bytes)
  expect(first.applied).toEqual({ taken: 2, known: 0 })
  expect(first.preview).toMatchObject({ kind: 'batch', fromName: 'Nguyễn Thị Hạnh' })
  expect(first.preview.lines.map(({ kind, state }) => [kind, state])).toEqual([
    ['firm', 'new'],
    ['assessment', 'new'],
  ])
  const again = await take(manager, bytes)
  expect(again.applied).toEqual({ taken: 0, known: 2 })
  expect(again.preview.lines.every(({ state }) => state === 'known')).toBe(true)

  expect(await syncOnce(manager)).toMatchObject({ lastFault: null })
  expect(city.batches.size).toBe(1)
  expect(city.blobs.size).toBe(1)
  await syncOnce(manager)
  expect(city.puts).toHaveLength(1)

  const { receipt } = [...city.batches.values()][0]!
  const back = await wayBackTo(city, mentor, [city.tell('receipt', { receipt })])
  const taken = await take(mentor, back)
  expect(taken.applied).toEqual({ taken: 1, known: 0 })
  expect((await take(mentor, back)).applied).toEqual({ taken: 0, known: 1 })
  expect(
    (await listSent(mentor)).map(({ carriage, hasReceipt }) => [carriage, hasReceipt]),
  ).toEqual([
    ['accepted', true],
    ['accepted', true],
  ])
})

it('writes the same bytes to a stick and to the network, so that neither is a second time', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  const made = valueOf(await core.handlers.carriedFiles.make({ revIds: null }))
  const content = (await openSealed(city.encryption.identity, made.bytes))!
  city.takeBatch(Buffer.from(content))

  expect(await syncOnce(core)).toMatchObject({ withCity: 2, lastFault: null })
  expect(Buffer.from(content).equals(city.puts[0]!)).toBe(true)
  expect(await core.handlers.carriedFiles.make({ revIds: null })).toMatchObject({
    failure: { code: 'sync/nothing-to-send' },
  })
})

it('refuses files that are damaged, sealed for others, or not a mentor’s to read', async () => {
  const city = await openTestCity()
  const { core: manager } = await openEnrolled(city, 'association-manager')
  const mentor = await openByFile(manager)
  const { core: colleague } = await openEnrolled(city)
  await makeSubmitted(mentor)
  const { bytes } = valueOf(await mentor.handlers.carriedFiles.make({ revIds: null }))
  const why = async (core: Core, file: Uint8Array) => {
    const preview = await core.handlers.carriedFiles.preview({ bytes: new Uint8Array(file) })
    return preview.ok ? 'taken' : preview.failure
  }

  expect(await why(mentor, bytes)).toMatchObject({ because: 'not-for-you' })
  expect(await why(manager, new Uint8Array(30))).toMatchObject({ because: 'damaged' })
  const forColleague = await wayBackTo(city, colleague, [])
  expect(await why(manager, forColleague)).toMatchObject({ because: 'not-for-you' })

  // Once they are open: signatures and lengths.
  const content = (await openSealed(city.encryption.identity, bytes))!
  const flipped = new Uint8Array(content)
  flipped[flipped.length - 3]! ^= 1
  const sealed = await sealFor([await keyOf(city, manager)], flipped)
  expect(await why(manager, sealed)).toMatchObject({ because: 'damaged' })
  const unsigned = new Uint8Array(content)
  unsigned[unsigned.length - readBatchLayout(content).rest.length - 1]! ^= 1
  expect(await why(manager, await sealFor([await keyOf(city, manager)], unsigned))).toMatchObject({
    because: 'not-signed',
  })
  const own = valueOf(await colleague.handlers.carriedFiles.make(await submitted(colleague)))
  const opened = (await openSealed(city.encryption.identity, own.bytes))!
  const toColleague = await sealFor([await keyOf(city, colleague)], opened)
  expect(await why(colleague, toColleague)).toEqual({ code: 'sync/not-your-role' })
})

async function submitted(core: Core) {
  await makeSubmitted(core)
  return { revIds: null }
}

it('says why a folder cannot be written to, and keeps what was to be written', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  const write = (folder: string) => core.handlers.carriedFiles.write({ folder, revIds: null })

  expect(await write('/nowhere/at/all')).toMatchObject({
    failure: { code: 'files/folder-unusable', because: 'missing' },
  })
  expect(valueOf(await core.handlers.sync.status())).toMatchObject({ waiting: 2 })
  expect(valueOf(await write(makeStick())).files).toHaveLength(1)
})
