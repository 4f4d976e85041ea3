import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { makeEncryptionKey } from '#exchange/age-file.ts'
import { readEnrolmentCode, secretsOfCode } from '#exchange/enrolment-code.ts'
import { signText } from '#exchange/sign-text.ts'
import { makeSigningKey } from '#exchange/signing-key.ts'
import { readCertificate } from '#exchange/verify-chain.ts'
import { certificateFileSchema } from '#shared/wire/certificate.ts'
import { callCity } from '#test/support/call-city.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'

let city: TestCity
let folder: string

beforeAll(async () => {
  city = await startTestCity()
  folder = mkdtempSync(join(tmpdir(), 'city-cli-'))
})
afterAll(async () => {
  await city.stop()
  rmSync(folder, { recursive: true })
})

function codeIn(said: string): string {
  return readEnrolmentCode(/^ {4}(\S+)$/m.exec(said)?.[1] ?? '') ?? 'none'
}

async function findCode(said: string) {
  const { codeId } = secretsOfCode(codeIn(said))
  return city.db
    .selectFrom('enrolment_codes')
    .innerJoin('orgs', 'orgs.org_id', 'enrolment_codes.org_id')
    .select(['name', 'review', 'role', 'user_id', 'tries_left', 'expires_at'])
    .where('code_id', '=', codeId)
    .executeTakeFirst()
}

it('adds an association and prints a code for its manager that the database can check but not use', async () => {
  const added = await callCity(city, 'add-association', 'Hiệp hội Cơ khí', '--review', 'required')

  expect(added.code).toBe(0)
  expect(await findCode(added.said)).toMatchObject({
    name: 'Hiệp hội Cơ khí',
    review: 'required',
    role: 'association-manager',
    tries_left: 5,
  })
})

it('prints a code for a mentor of an association named by part of its name without diacritics', async () => {
  await callCity(city, 'add-association', 'Hội Công nghiệp hỗ trợ')
  const userId = crypto.randomUUID()

  const made = await callCity(
    city,
    ...['enrolment-code', 'cong nghiep ho tro', '--role', 'mentor'],
    ...['--name', 'Đỗ Văn Em', '--user', userId],
  )

  expect(made.code).toBe(0)
  expect(made.said).toContain('tư vấn viên Đỗ Văn Em')
  expect(await findCode(made.said)).toMatchObject({ role: 'mentor', user_id: userId })
})

it('asks back when a name fits several associations, or none', async () => {
  await callCity(city, 'add-association', 'Hội Nhựa Hà Nội')
  await callCity(city, 'add-association', 'Hội Nhựa Hà Tây')

  const several = await callCity(city, 'enrolment-code', 'hoi nhua', '--role', 'mentor')
  expect(several).toMatchObject({ code: 1, said: '' })
  expect(several.complained).toContain('Hội Nhựa Hà Nội; Hội Nhựa Hà Tây')

  const none = await callCity(city, 'enrolment-code', 'da giày', '--role', 'mentor', '--lang', 'en')
  expect(none).toMatchObject({ code: 1 })
  expect(none.complained).toContain('There is no association "da giày"')
})

it('refuses an empty name, an unknown rule, an unknown role', async () => {
  for (const parameters of [
    ['add-association', '  '],
    ['add-association', 'Hội', '--review', 'maybe'],
    ['enrolment-code', 'Hội', '--role', 'city'],
    ['enrolment-code', 'Hội', '--role', 'mentor', '--user', 'x'],
  ]) {
    expect(await callCity(city, ...parameters)).toMatchObject({ code: 1, said: '' })
  }
})

it('lists associations and devices with what is known of them', async () => {
  const orgId = await city.addOrg('required')
  const laptop = await enrolLaptop(city, orgId, 'mentor')

  const associations = await callCity(city, 'associations')
  expect(associations.said).toMatch(new RegExp(`${orgId} .*hiệp hội duyệt trước +1 +0`))

  const devices = await callCity(city, 'devices', orgId)
  expect(devices.said).toMatch(
    new RegExp(`${laptop.certificate.deviceId}.*Trần Thị Bích +tư vấn viên.*đang dùng`),
  )
  expect(devices.said.trimEnd().split('\n')).toHaveLength(3)
})

it('revokes a device once, and its association is told', async () => {
  const orgId = await city.addOrg()
  const lost = await enrolLaptop(city, orgId, 'mentor')
  const other = await enrolLaptop(city, orgId, 'mentor')
  const { deviceId } = lost.certificate
  await lost.token()

  expect(await callCity(city, 'revoke', deviceId)).toMatchObject({ code: 0 })
  expect(await callCity(city, 'revoke', deviceId)).toMatchObject({ code: 1 })
  expect(await callCity(city, 'revoke', 'no-id')).toMatchObject({ code: 1 })

  expect((await callCity(city, 'devices', orgId)).said).toContain('đã thu hồi')
  const { changes } = await other.feed()
  expect(changes.filter(({ kind }) => kind === 'revocation')).toMatchObject([
    { body: { deviceId } },
  ])
  expect((await lost.call('/v1/changes')).status).toBe(403)
})

it('publishes to every association, to later ones too, under the hash laptops know', async () => {
  const orgId = await city.addOrg()
  const laptop = await enrolLaptop(city, orgId, 'mentor')
  const file = join(folder, 'instrument.json')
  const definition = { ...smallInstrument, version: '9.0.0' }
  writeFileSync(file, `\uFEFF${JSON.stringify(definition, null, 2)}`)

  const published = await callCity(city, 'publish', 'instrument', file)
  expect(published).toMatchObject({ code: 0 })
  const sha256 = /SHA-256 ([0-9a-f]{64})/.exec(published.said)?.[1]
  const wanted = { what: 'instrument', version: '9.0.0', status: 'open', until: null, sha256 }
  const newest = async (one: TestLaptop) =>
    (await one.feed()).changes.filter(({ kind }) => kind === 'publication').at(-1)
  expect(await newest(laptop)).toMatchObject({ body: wanted })

  await callCity(city, 'add-association', 'Hội đến sau')
  const code = await callCity(city, 'enrolment-code', 'hoi den sau', '--role', 'mentor')
  const late = await city.db
    .selectFrom('enrolment_codes')
    .select('org_id')
    .where('code_id', '=', secretsOfCode(codeIn(code.said)).codeId)
    .executeTakeFirstOrThrow()
  const lateLaptop = await enrolLaptop(city, late.org_id, 'mentor')
  expect(await newest(lateLaptop)).toMatchObject({ body: wanted })
})

it('says what is wrong with a file before anything is published', async () => {
  const file = join(folder, 'wrong.json')
  writeFileSync(file, JSON.stringify({ ...smallInstrument, criteria: [] }))
  const before = await city.db.selectFrom('publications').select('sha256').execute()

  expect(await callCity(city, 'publish', 'instrument', file)).toMatchObject({ code: 1 })
  expect(await callCity(city, 'publish', 'norm-set', file)).toMatchObject({ code: 1 })
  expect(await callCity(city, 'publish', 'leaflet', file)).toMatchObject({ code: 1 })
  expect(await callCity(city, 'publish', 'instrument', `${file}.gone`)).toMatchObject({ code: 1 })
  const closing = ['publish', 'instrument', file, '--status', 'closing']
  expect((await callCity(city, ...closing)).complained).toContain('--until')

  expect(await city.db.selectFrom('publications').select('sha256').execute()).toEqual(before)
})

it('publishes reference lists and norm sets, and closes an instrument', async () => {
  const list = join(folder, 'list.json')
  writeFileSync(list, JSON.stringify({ id: 'wards', version: '2026-01', rows: [{ code: '1' }] }))
  const norms = join(
    import.meta.dirname,
    '../../../resources/norms/sample-vsic-2025-section-c.json',
  )
  const instrument = join(folder, 'closing.json')
  writeFileSync(instrument, JSON.stringify({ ...smallInstrument, version: '8.0.0' }))

  expect(await callCity(city, 'publish', 'reference', list)).toMatchObject({ code: 0 })
  expect((await callCity(city, 'publish', 'norm-set', norms)).complained).toBe('')
  for (const status of [['open'], ['closing', '--until', '2027-03-31'], ['closed']]) {
    const called = ['publish', 'instrument', instrument, '--status', ...status]
    expect(await callCity(city, ...called)).toMatchObject({ code: 0, complained: '' })
  }
  const row = await city.db
    .selectFrom('publications')
    .select(['status', 'until'])
    .where('version', '=', '8.0.0')
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ status: 'closed', until: null })
})

it('enrols the manager of an association without internet by a request file', async () => {
  const orgId = await city.addOrg()
  const key = makeSigningKey()
  const { recipient } = await makeEncryptionKey()
  const deviceId = crypto.randomUUID()
  const asked = {
    ...{ format: 1, deviceId, userName: 'Lê Thị Quản', association: 'Hội Cơ khí' },
    ...{ signingKey: key.publicKey, encryptionKey: recipient },
    madeAt: '2026-11-27T02:00:00.000Z',
  }
  const signer = { key, certId: deviceId, chain: [] }
  const request = signText('certificate-request', JSON.stringify(asked), signer)
  const [requestFile, certificateFile] = [join(folder, 'a.nbrq'), join(folder, 'a.nbct')]
  const write = (signed: typeof request) =>
    writeFileSync(
      requestFile,
      JSON.stringify({ kind: 'nang-bac-certificate-request', request: signed }),
    )
  const answer = (...options: string[]) =>
    callCity(city, 'answer-request', orgId, requestFile, certificateFile, ...options)
  const asManager = ['--role', 'association-manager'] as const

  write({ ...request, text: request.text.replace('Quản', 'Khác') })
  expect((await answer(...asManager)).complained).toContain('chữ ký của tệp yêu cầu không khớp')
  expect(existsSync(certificateFile)).toBe(false)
  write(request)
  expect((await answer('--role', 'city')).code).toBe(1)

  const answered = await answer(...asManager, '--address', 'https://nangbac.example')

  expect(answered).toMatchObject({ code: 0, complained: '' })
  expect(answered.said).toContain('Lê Thị Quản')
  const file = certificateFileSchema.parse(JSON.parse(readFileSync(certificateFile, 'utf8')))
  expect(file.gatewayUrl).toBe('https://nangbac.example')
  expect(readCertificate(file.chain[0]?.text ?? '')).toMatchObject({
    ...{ role: 'association-manager', orgId, deviceId, userName: 'Lê Thị Quản' },
  })
  expect((await callCity(city, 'devices', orgId)).said).toContain(deviceId)
  expect((await answer(...asManager)).complained).toContain('đã được cấp chứng thư')
})
