import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { callCity } from '#test/support/call-city.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { becomeLaptop, enrolLaptop } from '#test/support/test-laptop.ts'
import { assessmentRecord, firmRecord } from '#test/support/test-records.ts'

let city: TestCity
let folder: string
beforeAll(async () => {
  city = await startTestCity()
  folder = mkdtempSync(join(tmpdir(), 'city-lost-'))
})
afterAll(async () => {
  await city.stop()
  rmSync(folder, { recursive: true })
})

const contact = { fullName: 'Ngô Thị Lan', title: 'Kế toán', phone: '0912345678', email: '' }

it('a lost laptop is revoked, sends nothing any more, and leaves a report of what it may hold', async () => {
  const orgId = await city.addOrg()
  const laptop = await enrolLaptop(city, orgId, 'mentor')
  const colleague = await enrolLaptop(city, orgId, 'mentor')
  const firm = firmRecord({ contacts: [contact, { ...contact, fullName: 'Vũ Văn Phú' }] })
  await laptop.send([firm, assessmentRecord(firm.record_id)])
  await colleague.send([firmRecord({ name: 'Công ty của người khác', contacts: [contact] })])
  const { deviceId } = laptop.certificate
  const file = join(folder, 'su-co.md')

  const lost = await callCity(
    city,
    ...['lost-device', deviceId, '--found-out', '2026-11-20T09:00', '--out', file],
  )

  expect(lost).toMatchObject({ code: 0, complained: '' })
  const report = readFileSync(file, 'utf8')
  expect(report).toContain(deviceId)
  expect(report).toContain('Biết sự cố lúc: 09:00 20/11/26')
  expect(report).toContain('**Hạn báo cáo (72 giờ): 09:00 23/11/26**')
  expect(report).toContain('- Doanh nghiệp: 1\n')
  expect(report).toMatch(/Người liên hệ .*: 2\n/)
  expect(report).toContain('- Phiếu đánh giá: 1\n')
  // Ids and counts: the report itself is no new copy of anybody's data but the user's.
  expect(report).not.toContain('Ngô Thị Lan')
  expect((await laptop.call('/v1/changes')).status).toBe(403)
  await expect(becomeLaptop(city.gateway.url, laptop).send([firmRecord()])).rejects.toThrow(
    /device-revoked/,
  )

  const again = await callCity(city, 'lost-device', deviceId)
  expect(again.code).toBe(0)
  expect(again.said).toContain('# Báo cáo sự cố')
  const looked = await city.db
    .selectFrom('access_log')
    .select('subject')
    .where('action', '=', 'lost-device')
    .execute()
  expect(looked.map(({ subject }) => subject)).toEqual([deviceId, deviceId])
})

it('a manager’s laptop may hold all of its association, and nothing of another', async () => {
  const orgId = await city.addOrg()
  const manager = await enrolLaptop(city, orgId, 'association-manager')
  const mentor = await enrolLaptop(city, orgId, 'mentor')
  await mentor.send([firmRecord({ contacts: [contact] }), firmRecord()])
  const other = await enrolLaptop(city, await city.addOrg(), 'mentor')
  await other.send([firmRecord({ contacts: [contact] })])

  const { said } = await callCity(city, 'lost-device', manager.certificate.deviceId)

  expect(said).toContain('- Doanh nghiệp: 2\n')
  expect(said).toMatch(/Người liên hệ .*: 1\n/)
  expect(said).toContain('chưa có lô nào')
})

it('refuses a device nobody knows and a moment that is none or still to come, and revokes nothing', async () => {
  const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
  const { deviceId } = laptop.certificate
  expect(await callCity(city, 'lost-device', crypto.randomUUID())).toMatchObject({ code: 1 })
  for (const moment of ['hôm qua', '2999-01-01T00:00', '2026-13-01T00:00']) {
    const called = await callCity(city, 'lost-device', deviceId, '--found-out', moment)
    expect(called.code).toBe(1)
    expect(called.complained).toContain(moment)
  }
  expect((await laptop.call('/v1/changes')).status).toBe(200)
})
