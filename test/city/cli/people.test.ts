import { afterAll, beforeAll, expect, it } from 'vitest'

import { hashContactName } from '#exchange/contact-name.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { callCity } from '#test/support/call-city.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import {
  assessmentRecord,
  erasureRecord,
  firmRecord,
  tombstoneRecord,
} from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

const lan = { fullName: 'Ngô Thị Lan', title: 'Kế toán', phone: '0912345678', email: 'lan@a.vn' }

it('says which laptops have not confirmed an erasure yet', async () => {
  const orgId = await city.addOrg()
  const manager = await enrolLaptop(city, orgId, 'association-manager')
  const mentor = await enrolLaptop(city, orgId, 'mentor')
  await enrolLaptop(city, orgId, 'mentor')
  const firm = firmRecord({ contacts: [lan] })
  await mentor.send([firm])
  const contact = {
    firmId: firmIdSchema.parse(firm.record_id),
    nameSha256: hashContactName(firm.record_id, lan.fullName),
  }
  const erasure = erasureRecord({ contact, askedOn: '2026-11-20' })
  await manager.send([erasure])
  await manager.send([tombstoneRecord(erasure.record_id)])

  const before = await callCity(city, 'erasures')
  expect(before.said).toContain(mentor.certificate.deviceId)
  expect(before.said).not.toContain(manager.certificate.deviceId)

  await mentor.send([tombstoneRecord(erasure.record_id)])
  expect((await callCity(city, 'erasures')).said).toMatch(/ 2\s+không còn máy nào/)
})

it('takes out what is kept of a person in one association, and logs it without the name', async () => {
  const orgId = await city.addOrg()
  const mentor = await enrolLaptop(city, orgId, 'mentor')
  const firm = firmRecord({ contacts: [lan] })
  await mentor.send([firm, assessmentRecord(firm.record_id)])
  const other = await enrolLaptop(city, await city.addOrg(), 'mentor')
  await other.send([firmRecord({ name: 'Công ty khác', contacts: [lan] })])
  const entriesOf = async (words: string) => {
    const { said } = await callCity(city, 'export-person', orgId, words)
    return said.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]))
  }

  const contact = { kept: 'contact', firmId: firm.record_id, phone: lan.phone }
  expect(await entriesOf('ngo lan')).toMatchObject([contact])
  expect(await entriesOf('+84 912 345 678')).toMatchObject([contact])
  expect(await entriesOf('LAN@A.VN')).toMatchObject([contact])
  expect(await entriesOf('Lê Văn Cường')).toMatchObject([{ kept: 'signature', party: 'firm' }])
  expect(await entriesOf('Trần Thị Bích')).toMatchObject([
    { kept: 'signature', party: 'mentor' },
    { kept: 'user', deviceId: mentor.certificate.deviceId },
  ])
  expect(await entriesOf('không ai')).toEqual([])
  const logged = await city.db
    .selectFrom('access_log')
    .select('subject')
    .where('action', '=', 'export-person')
    .where('org_id', '=', orgId)
    .execute()
  expect(logged[0]).toEqual({ subject: '1 entries' })
})

it('refuses to look for less than two letters, or in an association there is not', async () => {
  const orgId = await city.addOrg()
  expect((await callCity(city, 'export-person', orgId, 'a')).code).toBe(1)
  expect((await callCity(city, 'export-person', 'không có hiệp hội này', 'lan')).code).toBe(1)
})

it('lets settled lines of quarantine go after ninety days, and no others', async () => {
  const orgId = await city.addOrg()
  const mentor = await enrolLaptop(city, orgId, 'mentor')
  await mentor.send(['{"a":1}', '{"b":2}', '{"c":3}'])
  const settle = (lineNo: number, at: string) =>
    city.db
      .updateTable('quarantine')
      .set({ settled_at: at, settled_as: 'sent-again' })
      .where('org_id', '=', orgId)
      .where('line_no', '=', lineNo)
      .execute()
  await settle(1, '2020-01-01T00:00:00.000Z')
  await settle(2, new Date().toISOString())

  expect((await callCity(city, 'let-go')).code).toBe(0)

  const lines = await city.db
    .selectFrom('quarantine')
    .select('line')
    .where('org_id', '=', orgId)
    .orderBy('line_no')
    .execute()
  expect(lines.map(({ line }) => line)).toEqual(['', '{"b":2}', '{"c":3}'])
})
