import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { HeldOfPerson } from '#city/oversight/export-person.ts'
import { callCity } from '#test/support/call-city.ts'
import { addNewOrg, newPerson, tracesOf } from '#test/support/erasing-org.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import {
  assessmentRecord,
  erasureRecord,
  firmRecord,
  tombstoneRecord,
} from '#test/support/test-records.ts'

let city: TestCity
let folder: string
beforeAll(async () => {
  city = await startTestCity()
  folder = mkdtempSync(join(tmpdir(), 'city-persons-'))
})
afterAll(async () => {
  await city.stop()
  rmSync(folder, { recursive: true })
})

async function logged(orgId: string) {
  const rows = await city.db
    .selectFrom('access_log')
    .select(['action', 'subject', 'device_id'])
    .where('org_id', '=', orgId)
    .where('action', 'in', ['erase-person', 'export-person'])
    .orderBy('seq')
    .execute()
  return rows
}

async function exported(orgId: string, ...options: string[]): Promise<HeldOfPerson[]> {
  const { said, code } = await callCity(city, 'export-person', orgId, ...options)
  expect(code).toBe(0)
  return said
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as HeldOfPerson)
}

describe('erase-person', () => {
  it('erases as a manager’s laptop would: by tax code, told to laptops, logged without a name', async () => {
    const { orgId, mentor, firmNow } = await addNewOrg(city)
    const person = newPerson()
    const firm = firmRecord({ taxCode: '0101248141', contacts: [person] })
    await mentor.send([firm])

    const called = await callCity(
      city,
      ...['erase-person', orgId, '0101 248 141', person.fullName, '--asked-on', '2026-11-01'],
    )

    expect(called).toMatchObject({ code: 0, complained: '' })
    expect(called.said).toContain('Đã xóa người này ở 2 chỗ')
    expect(await tracesOf(city, person)).toEqual([])
    expect(await firmNow(firm.record_id)).toMatchObject({ version: 2, body: { contacts: [] } })
    const { changes } = await mentor.feed()
    const told = changes.find(({ kind }) => kind === 'erasure')
    expect(told?.body).toMatchObject({ askedOn: '2026-11-01', contact: { firmId: firm.record_id } })
    const firmsTold = changes.flatMap((change) => (change.kind === 'firm' ? [change.body] : []))
    expect(firmsTold.at(-1)?.author.userName).toBe('Cổng tiếp nhận')
    const [entry] = await logged(orgId)
    expect(entry).toMatchObject({ action: 'erase-person', device_id: null })
    expect(told?.body).toMatchObject({ erasureId: entry?.subject })
  })

  it('says so when the city holds nobody of that name, and has laptops asked all the same', async () => {
    const { orgId, mentor } = await addNewOrg(city)
    const firm = firmRecord()
    await mentor.send([firm])
    const called = await callCity(city, 'erase-person', orgId, firm.record_id, 'Ngô Thị Lan')
    expect(called.code).toBe(0)
    expect(called.said).toContain('không lưu ai tên như vậy')
    expect((await mentor.feed()).changes.map(({ kind }) => kind)).toContain('erasure')
  })

  it('refuses a firm of another association, a day to come and a missing name, and changes nothing', async () => {
    const { orgId, mentor } = await addNewOrg(city)
    const other = await addNewOrg(city)
    const person = newPerson()
    const firm = firmRecord({ contacts: [person] })
    await mentor.send([firm])
    const { record_id: id } = firm
    for (const words of [
      [other.orgId, id, person.fullName],
      [orgId, crypto.randomUUID(), person.fullName],
      [orgId, '0101248142', person.fullName],
      [orgId, id, '   '],
      [orgId, id, person.fullName, '--asked-on', '2999-01-01'],
      [orgId, id, person.fullName, '--asked-on', 'hôm qua'],
      ['không có', id, person.fullName],
    ]) {
      expect(await callCity(city, 'erase-person', ...words)).toMatchObject({ code: 1, said: '' })
    }
    expect(await tracesOf(city, person)).toHaveLength(3)
  })
})

describe('erasures', () => {
  it('lists which laptops confirmed and which in use have not, of those that were told', async () => {
    const org = await addNewOrg(city)
    const { orgId, mentor, manager } = org
    const stranger = await org.enrolMentor()
    const lost = await org.enrolMentor()
    const firm = firmRecord()
    await mentor.send([firm])
    await lost.send([firmRecord(firm.body!, { record_id: firm.record_id })])
    const erasure = erasureRecord(firm.record_id, 'Ngô Thị Lan')
    await manager.send([erasure])
    await callCity(city, 'revoke', lost.certificate.deviceId)
    await mentor.send([tombstoneRecord(erasure.record_id), tombstoneRecord(erasure.record_id)])

    const { said } = await callCity(city, 'erasures', orgId)

    const lines = said.split('\n').filter((line) => line.startsWith(erasure.record_id))
    const of = (laptop: typeof mentor) =>
      lines.filter((line) => line.includes(laptop.certificate.deviceId))
    expect(lines).toHaveLength(2)
    expect(of(mentor)[0]).toMatch(/2026-11-19 .* đã xác nhận \d/)
    expect(of(manager)[0]).toMatch(/chưa xác nhận, chờ từ \d/)
    expect([of(stranger), of(lost)]).toEqual([[], []])
    expect((await callCity(city, 'erasures', (await addNewOrg(city)).orgId)).said).not.toContain(
      erasure.record_id,
    )
  })
})

describe('export-person', () => {
  it('gives everything one association holds of a person, wherever it stands, and nothing of another', async () => {
    const { orgId, mentor } = await addNewOrg(city)
    const elsewhere = await addNewOrg(city)
    const [person, other] = [newPerson(), newPerson()]
    const firm = firmRecord({ contacts: [person, other] })
    await mentor.send([firm, JSON.stringify({ ...firm, surplus: 1 })])
    await elsewhere.mentor.send([firm])

    const held = await exported(orgId, '--name', person.fullName.toLowerCase())

    expect(new Set(held.map(({ table }) => table))).toEqual(
      new Set(['batches', 'quarantine', 'records', 'revisions']),
    )
    for (const { holds } of held) expect(holds).toEqual(person)
    expect(held.map(({ row }) => row)).toContainEqual(
      expect.objectContaining({ org_id: orgId, rev_id: firm.rev_id }),
    )
    expect(await exported(orgId, '--phone', `+84 ${person.phone.slice(1)}`)).toEqual(held)
    expect(await exported(orgId, '--email', person.email.toUpperCase())).toEqual(held)
    expect(JSON.stringify(held)).not.toContain(other.phone)
    expect((await logged(orgId)).map(({ action, subject }) => [action, subject])).toEqual(
      [1, 2, 3].map(() => ['export-person', `${String(held.length)} places`]),
    )
    expect(await logged(elsewhere.orgId)).toEqual([])
  })

  it('finds signatures under results and users of laptops, and nothing of an erased contact', async () => {
    const { orgId, mentor, manager } = await addNewOrg(city)
    const person = newPerson()
    const firm = firmRecord({ contacts: [person] })
    await mentor.send([firm, assessmentRecord(firm.record_id)])

    const signer = await exported(orgId, '--name', 'Lê Văn Cường')
    expect(signer.map(({ holds }) => holds)).toContainEqual(
      expect.objectContaining({ fullName: 'Lê Văn Cường', party: 'firm' }),
    )
    const user = await exported(orgId, '--name', 'Trần Thị Bích')
    expect(user.map(({ table }) => table)).toContain('devices')

    expect(await exported(orgId, '--name', person.fullName)).not.toEqual([])
    await manager.send([erasureRecord(firm.record_id, person.fullName)])
    expect(await exported(orgId, '--name', person.fullName)).toEqual([])
  })

  it('writes a file whole, and refuses what would find everybody', async () => {
    const { orgId, mentor } = await addNewOrg(city)
    const person = newPerson()
    await mentor.send([firmRecord({ contacts: [person] })])
    const file = join(folder, 'nguoi.jsonl')
    const called = await callCity(
      city,
      ...['export-person', orgId, '--phone', person.phone, '--out', file],
    )
    expect(called.said).toContain('Đã ghi 4 chỗ')
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(4)

    for (const options of [[], ['--name', 'An'], ['--phone', '091'], ['--email', 'vidu.vn']]) {
      expect(await callCity(city, 'export-person', orgId, ...options)).toMatchObject({ code: 1 })
    }
  })
})
