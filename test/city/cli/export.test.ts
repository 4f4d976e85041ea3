import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { intoFile } from '#city/export/write-export.ts'
import { callCity } from '#test/support/call-city.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import {
  assessmentBody,
  assessmentRecord,
  firmRecord,
  smallContent,
} from '#test/support/test-records.ts'

let city: TestCity
let folder: string
let orgId: string

const secrets = ['Bí Mật', '0101248141', 'Ngõ 12', 'Phạm Thị Liên', 'Ghi chú riêng', 'Hiệp hội']

beforeAll(async () => {
  city = await startTestCity()
  folder = mkdtempSync(join(tmpdir(), 'city-export-'))
  orgId = await city.addOrg()
  const laptop = await enrolLaptop(city, orgId, 'mentor')
  const agreed = firmRecord({
    name: 'Công ty Bí Mật',
    taxCode: '0101248141',
    address: 'Ngõ 12',
    note: 'Ghi chú riêng',
    // Not in any list: a code that a spreadsheet would take for a formula.
    keySectorId: '=1+1',
    vsic: { version: '2025', code: '25920' },
    wardCode: '00004',
    employees: 60,
    revenueVnd: 40_000_000_000,
    contacts: [{ fullName: 'Phạm Thị Liên', title: '', phone: '', email: '' }],
    publicationConsent: { given: true, givenBy: 'Phạm Thị Liên', givenOn: '2026-11-20' },
  })
  const silent = firmRecord({ name: 'Công ty Im Lặng', wardCode: '00025' })
  const declined = firmRecord({
    name: 'Công ty Từ Chối',
    wardCode: '00025',
    publicationConsent: { given: false, givenBy: 'A', givenOn: '2026-11-20' },
  })
  const settled = assessmentRecord(silent.record_id, {
    body: assessmentBody(silent.record_id, { content: smallContent(200) }),
  })
  const outcomes = await laptop.send([
    ...[agreed, declined].flatMap((firm) => [firm, assessmentRecord(firm.record_id)]),
    ...[silent, settled],
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(Array(6).fill('accepted'))
})
afterAll(async () => {
  await city.stop()
  rmSync(folder, { recursive: true })
})

it('exports what agreed firms allow as JSON Lines, and nothing that names them', async () => {
  const { code, said } = await callCity(city, 'export', 'results', '--format', 'jsonl')

  expect(code).toBe(0)
  expect(said.trimEnd().split('\n')).toHaveLength(1)
  expect(JSON.parse(said)).toMatchObject({
    reference_year: 2026,
    visited_month: '2026-11-01',
    instrument_id: 'small',
    sector: '25',
    former_district: 'Quận Ba Đình / Quận Hoàn Kiếm / Quận Tây Hồ',
    size_class: 'small',
    C1_min: expect.any(Number) as unknown,
    C1_max: expect.any(Number) as unknown,
  })
  for (const secret of secrets) expect(said).not.toContain(secret)
  expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
  expect(said).not.toContain('00004')
})

it('writes CSV that Excel opens right and that holds no formula', async () => {
  const file = join(folder, 'results.csv')
  const { code, said } = await callCity(city, 'export', 'results', '--format', 'csv', '--out', file)

  expect(code).toBe(0)
  expect(said).toContain('1 kết quả')
  const text = readFileSync(file, 'utf8')
  expect(text.startsWith('\uFEFFreference_year;visited_month;')).toBe(true)
  expect(text).toContain('"\'=1+1"')
  const [head = '', row = ''] = text.split('\r\n')
  expect(row.split(';')).toHaveLength(head.split(';').length)
})

it('writes a workbook with numbers as numbers', async () => {
  const file = join(folder, 'results.xlsx')
  const called = ['export', 'results', '--format', 'xlsx']
  expect(await callCity(city, ...called)).toMatchObject({ code: 1 })
  expect(await callCity(city, ...called, '--out', file)).toMatchObject({ code: 0, complained: '' })

  const [head, row] = await readXlsxFile(readFileSync(file))
    .then((sheets) => sheets as unknown)
    .then((sheets) => rowsOf(sheets))
  const cell = (name: string) => row![head!.indexOf(name)]
  expect(cell('reference_year')).toBe(2026)
  expect(cell('key_sector')).toBe("'=1+1")
})

it('shows results that count on the screen, without names', async () => {
  const { code, said } = await callCity(city, 'results')
  expect(code).toBe(0)
  const rows = said.trimEnd().split('\n').slice(2)
  expect(rows).toHaveLength(3)
  expect(said).toMatch(/2026 +25 /)
  expect(said).toMatch(/1–5 +Low/)
  for (const secret of secrets.slice(0, -1)) expect(said).not.toContain(secret)
})

it('leaves a line in the log of each association', async () => {
  await callCity(city, 'export', 'results', '--format', 'jsonl')
  const entry = await city.db
    .selectFrom('access_log')
    .select(['action', 'subject', 'device_id'])
    .where('org_id', '=', orgId)
    .where('action', '=', 'export')
    .executeTakeFirst()
  expect(entry).toEqual({
    action: 'export',
    subject: expect.stringContaining('results') as unknown,
    device_id: null,
  })
})

it('exports nothing but results, in no format but its own', async () => {
  expect(await callCity(city, 'export', 'firms')).toMatchObject({ code: 1, said: '' })
  expect(await callCity(city, 'export', 'results', '--format', 'pdf')).toMatchObject({ code: 1 })
  const nowhere = join(folder, 'no', 'folder.csv')
  expect(await callCity(city, 'export', 'results', '--out', nowhere)).toMatchObject({ code: 1 })
})

it('logs no export that gave nothing out', async () => {
  const count = async () => {
    const entries = await city.db
      .selectFrom('access_log')
      .select('action')
      .where('action', '=', 'export')
      .execute()
    return entries.length
  }
  const before = await count()
  await callCity(city, 'export', 'results', '--format', 'xlsx')
  await callCity(city, 'export', 'results', '--out', join(folder, 'no', 'folder.csv'))
  expect(await count()).toBe(before)
})

it('lets go of a file that could not be finished, and leaves nothing of it', async () => {
  const file = join(folder, 'broken.csv')
  let late: (text: string) => void = () => undefined
  const broken = intoFile(file, (write) => {
    late = write
    write('half')
    return Promise.reject(new Error('the database went away'))
  })
  await expect(broken).rejects.toThrow('the database went away')
  expect(() => late('more')).toThrow('EBADF')
  expect(readdirSync(folder).filter((name) => name.startsWith('broken'))).toEqual([])
})

it('writes two exports of one name at once, each whole', async () => {
  const file = join(folder, 'twice.csv')
  const write = (text: string) =>
    intoFile(file, (into) => {
      into(text)
      return Promise.resolve()
    })
  await Promise.all([write('một'), write('hai')])
  expect(['một', 'hai']).toContain(readFileSync(file, 'utf8'))
})

/** The reader answers rows, or sheets of rows. */
function rowsOf(read: unknown): (readonly unknown[])[] {
  const list = read as readonly unknown[]
  const [first] = list
  return Array.isArray(first)
    ? (list as (readonly unknown[])[])
    : (first as { data: unknown[][] }).data
}
