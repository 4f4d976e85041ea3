import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openSealed, sealFor } from '#exchange/age-file.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import { isTextSignedBy } from '#exchange/sign-text.ts'
import { readCertificate, verifyChain } from '#exchange/verify-chain.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { layOutRelay } from '#shared/wire/batch-layout.ts'
import { downChangeSchema, wayBackSchema } from '#shared/wire/down-change.ts'
import { callCity } from '#test/support/call-city.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import { assessmentRecord, firmRecord } from '#test/support/test-records.ts'

let city: TestCity
let folder: string

beforeAll(async () => {
  city = await startTestCity()
  folder = mkdtempSync(join(tmpdir(), 'city-files-'))
})
afterAll(async () => {
  await city.stop()
  rmSync(folder, { recursive: true })
})

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

function damaged(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

async function openWayBack(file: string, laptop: TestLaptop) {
  const opened = await openSealed(laptop.encryption.identity, readFileSync(file))
  if (!opened) return null
  const wayBack = wayBackSchema.parse(parseJson(Buffer.from(opened).toString('utf8')))
  return {
    wayBack,
    changes: wayBack.changes.map(({ text }) => downChangeSchema.parse(parseJson(text))),
  }
}

it('verifies a receipt with the keys alone, and finds a changed one', async () => {
  const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
  const text = await (await laptop.put(laptop.pack([firmRecord()]))).text()

  const holds = await callCity(city, 'verify-receipt', write('receipt.json', text))
  expect(holds).toMatchObject({ code: 0, complained: '' })
  expect(holds.said).toContain('đúng là do thành phố ký')

  const changed = write('changed.json', text.replace('accepted', 'rejected'))
  expect((await callCity(city, 'verify-receipt', changed)).complained).toContain('KHÔNG ĐÚNG')
  const other = await callCity(city, 'verify-receipt', write('other.json', '{"a":1}'))
  expect(other).toMatchObject({ code: 1, said: '' })
})

it('verifies a batch against a certificate file, sealed or not, and names what is wrong with it', async () => {
  const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
  const { bytes } = laptop.pack([firmRecord(), firmRecord()])
  const chain = write('chain.json', JSON.stringify(laptop.chain))
  const sealed = write('batch.nbac', await sealFor([city.keys.encryption.recipient], bytes))

  const whole = await callCity(city, 'verify-batch', sealed, '--chain', chain)
  expect(whole).toMatchObject({ code: 0, complained: '' })
  expect(whole.said).toContain('2 bản ghi, do Trần Thị Bích')

  const withoutChain = await callCity(city, 'verify-batch', write('plain', bytes))
  expect(withoutChain.complained).toContain('--chain')
  // A digit of the app's version: the head still reads, and is not what was signed.
  const inHead = Buffer.from(bytes).indexOf('0.1.0')
  for (const [name, content, sentence] of [
    ['cut', bytes.subarray(0, 40), 'không phải là một lô'],
    ['head', damaged(bytes, inHead), 'chữ ký'],
    ['tail', damaged(bytes, bytes.length - 1), 'đã bị sửa hoặc bị thiếu'],
    ['sealed', damaged(readFileSync(sealed), 300), 'Không mở được'],
  ] as const) {
    const found = await callCity(city, 'verify-batch', write(name, content), '--chain', chain)
    expect(found, name).toMatchObject({ code: 1, said: '' })
    expect(found.complained, name).toContain(sentence)
  }
})

it('verifies a relayed batch by the chain it brings', async () => {
  const orgId = await city.addOrg()
  const author = await enrolLaptop(city, orgId, 'mentor')
  const manager = await enrolLaptop(city, orgId, 'association-manager')
  const { bytes } = author.pack([firmRecord()])
  const relay = JSON.stringify({
    format: 1,
    batch_sha256: sha256Hex(bytes),
    author_chain: author.chain,
    relay_cert_id: manager.certificate.certId,
    relayed_at: new Date().toISOString(),
  })
  const relayed = layOutRelay({
    relay: Buffer.from(relay),
    signature: manager.key.sign('relay', relay),
    batch: bytes,
  })

  expect(await callCity(city, 'verify-batch', write('relayed', relayed))).toMatchObject({ code: 0 })
  expect(await callCity(city, 'read-batch', write('relayed', relayed))).toMatchObject({ code: 0 })
  const wrong = await callCity(
    city,
    'verify-batch',
    write('wrong', damaged(relayed, relayed.length - 1)),
  )
  expect(wrong.complained).toContain('chuyển tiếp không đúng')
})

it('takes a batch from a stick as one from the network, and a second time says so', async () => {
  const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
  const firm = firmRecord()
  const { bytes } = laptop.pack([firm, assessmentRecord(firm.record_id)])
  const file = write('stick.nbac', await sealFor([city.keys.encryption.recipient], bytes))

  const read = await callCity(city, 'read-batch', file)
  expect(read).toMatchObject({ code: 0, complained: '' })
  expect(read.said).toContain('Đã nhận lô từ tệp')
  const again = await callCity(city, 'read-batch', file)
  expect(again.said).toContain('đã nhận từ trước')

  const records = await city.db
    .selectFrom('records')
    .select('kind')
    .where('org_id', '=', laptop.certificate.orgId)
    .execute()
  expect(records.map(({ kind }) => kind).sort()).toEqual(['assessment', 'firm'])
})

it('refuses files that are no batch, are for somebody else, or of nobody known', async () => {
  const stranger = await enrolLaptop(city, await city.addOrg(), 'mentor')
  const { bytes } = stranger.pack([firmRecord()])
  const forOther = await sealFor([stranger.encryption.recipient], bytes)
  const unknown = stranger.pack([firmRecord()], { cert_id: crypto.randomUUID() })
  for (const [name, content] of [
    ['text', Buffer.from('xin chào')],
    ['for-other', forOther],
    ['unknown', unknown.bytes],
    ['forged', damaged(bytes, 60)],
  ] as const) {
    const read = await callCity(city, 'read-batch', write(name, content))
    expect(read, name).toMatchObject({ code: 1, said: '' })
  }
  const gone = await callCity(city, 'read-batch', join(folder, 'gone'))
  expect(gone.complained).toContain('Không đọc được')
})

it('writes a way back that its laptop alone can open, with the receipt and the texts of the feed', async () => {
  const orgId = await city.addOrg()
  const laptop = await enrolLaptop(city, orgId, 'mentor')
  const other = await enrolLaptop(city, orgId, 'mentor')
  const firm = firmRecord()
  const { bytes, manifest } = laptop.pack([firm, assessmentRecord(firm.record_id)])
  await callCity(city, 'read-batch', write('sent', bytes))
  const file = join(folder, 'answer.nbar')

  const written = await callCity(city, 'write-way-back', laptop.certificate.deviceId, file)
  expect(written).toMatchObject({ code: 0, complained: '' })
  expect(await openWayBack(file, other)).toBeNull()
  const opened = await openWayBack(file, laptop)
  const receipts = opened!.changes.filter(({ kind }) => kind === 'receipt')
  expect(receipts).toHaveLength(1)
  expect(JSON.stringify(receipts)).toContain(manifest.batch_id)

  const chain = verifyChain(city.keys.rootKey, opened!.wayBack.chains[0]!, new Date())
  const signingKey = chain.ok ? chain.value[0].signingKey : ''
  for (const signed of opened!.wayBack.changes) {
    expect(isTextSignedBy(signingKey, 'change', signed)).toBe(true)
  }
  const { changes } = await laptop.feed()
  expect(opened!.changes).toEqual(expect.arrayContaining(changes))
})

it('writes one way back for all managers of an association, and tells a revoked laptop that alone', async () => {
  const orgId = await city.addOrg()
  const file = join(folder, 'managers.nbar')
  expect(await callCity(city, 'write-way-back', orgId, file)).toMatchObject({ code: 1 })
  const managers = [
    await enrolLaptop(city, orgId, 'association-manager'),
    await enrolLaptop(city, orgId, 'association-manager'),
  ]
  const mentor = await enrolLaptop(city, orgId, 'mentor')
  await mentor.send([firmRecord()])

  expect(await callCity(city, 'write-way-back', orgId, file)).toMatchObject({ code: 0 })
  for (const manager of managers) {
    const opened = await openWayBack(file, manager)
    expect(opened!.changes.map(({ kind }) => kind)).toContain('firm')
    const names = opened!.wayBack.chains.map(([own]) => readCertificate(own!.text)!.role)
    expect(names.sort()).toEqual(['association-manager', 'association-manager', 'city'])
  }

  await callCity(city, 'revoke', mentor.certificate.deviceId)
  await callCity(city, 'write-way-back', mentor.certificate.deviceId, file)
  const told = await openWayBack(file, mentor)
  expect(told!.changes.map(({ kind }) => kind)).toEqual(['revocation'])
})

it('says where a file cannot be written', async () => {
  const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
  const nowhere = join(folder, 'no', 'folder', 'x.nbar')
  const written = await callCity(city, 'write-way-back', laptop.certificate.deviceId, nowhere)
  expect(written).toMatchObject({ code: 1, said: '' })
  expect(written.complained).toContain('Không ghi được')
})
