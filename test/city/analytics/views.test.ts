import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { explainSizeClass } from '#shared/domain/firms/size-class.ts'
import { callCity } from '#test/support/call-city.ts'
import { withClient } from '#test/support/start-postgres.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import {
  assessmentBody,
  assessmentRecord,
  assignmentBody,
  assignmentRecord,
  firmRecord,
} from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

async function asReader(sql: string): Promise<Record<string, unknown>[]> {
  return withClient(city.database.readerUrl, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  })
}

it('lets the reader see the documented views and not one table, nor write anything', async () => {
  const tables = await city.db
    .selectFrom('orgs')
    .select(({ fn }) => fn.countAll().as('count'))
    .execute()
  expect(tables).toHaveLength(1)
  const relations = await withClient(city.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; readable: boolean }>(`
      select n.nspname || '.' || c.relname as name,
        has_table_privilege('nangbac_reader', c.oid, 'select')
          and has_schema_privilege('nangbac_reader', n.oid, 'usage') as readable
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`)
    return rows
  })
  const readable = relations.filter((one) => one.readable).map(({ name }) => name)
  expect(readable.sort()).toEqual([
    'analytics.class_by_association',
    'analytics.class_by_campaign',
    'analytics.class_by_key_sector',
    'analytics.class_by_sector',
    'analytics.class_by_size',
    'analytics.class_by_ward',
    'analytics.class_by_year',
    'analytics.criteria',
    'analytics.groups',
    'analytics.received_by_month',
    'analytics.results',
  ])
  for (const { name } of relations.filter((one) => !one.readable)) {
    await expect(asReader(`select * from ${name} limit 1`), name).rejects.toThrow(pg.DatabaseError)
  }
  for (const name of readable) {
    await expect(asReader(`begin read write; delete from ${name}`), name).rejects.toThrow(
      pg.DatabaseError,
    )
  }
  await expect(asReader('begin read write; create table analytics.mine (a int)')).rejects.toThrow(
    /permission denied/,
  )
  await expect(asReader('set role nangbac_city')).rejects.toThrow(/permission denied/)
})

it('explains every view and every column in the database itself', async () => {
  const silent = await withClient(city.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(`
      select c.relname || coalesce('.' || a.attname, '') as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where n.nspname = 'analytics' and c.relkind = 'v'
        and (col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null)`)
    return rows
  })
  expect(silent).toEqual([])
})

it('shows what counts at the city, in its newest revision, recomputed beside reported', async () => {
  const laptop = await enrolLaptop(city, await city.addOrg('none'), 'mentor')
  const waiting = await enrolLaptop(city, await city.addOrg('required'), 'mentor')
  const firm = firmRecord({
    name: 'Công ty Không Lộ Tên',
    taxCode: '0101248141',
    vsic: { version: '2025', code: '25920' },
    wardCode: '00004',
    contacts: [{ fullName: 'Phạm Thị Liên', title: '', phone: '', email: '' }],
  })
  const first = assessmentRecord(firm.record_id)
  const body = assessmentBody(firm.record_id)
  const second = assessmentRecord(firm.record_id, {
    record_id: first.record_id,
    base_version: 1,
    body: { ...body, result: { ...body.result, totalMin: body.result.totalMin + 1 } },
  })
  await laptop.send([firm, first])
  await laptop.send([second])
  const unseen = firmRecord()
  await waiting.send([unseen, assessmentRecord(unseen.record_id)])

  const rows = await asReader('select * from analytics.results')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    sector: '25',
    ward: '00004',
    total_min: body.result.totalMin,
    reported_total_min: body.result.totalMin + 1,
    differs: true,
    may_be_published: false,
    size_class: 'unknown',
  })
  const everything = JSON.stringify(rows)
  for (const secret of [
    'Lộ Tên',
    '0101248141',
    'Liên',
    firm.record_id,
    first.record_id,
    first.rev_id,
  ]) {
    expect(everything).not.toContain(secret)
  }
  const criteria = await asReader('select result_key, criterion from analytics.criteria')
  expect(new Set(criteria.map((one) => one['result_key']))).toEqual(
    new Set([rows[0]!['result_key']]),
  )
  expect(criteria.map((one) => one['criterion']).sort()).toEqual(['C1', 'C2'])
  expect(await asReader('select group_code from analytics.groups')).toEqual([{ group_code: 'A' }])

  await callCity(city, 'refuse', second.rev_id, '--reason', 'thử')
  expect(await asReader('select * from analytics.results')).toEqual([])
})

it('counts each firm once a year, aliases as one, and shows no figures of cells below five firms', async () => {
  const laptop = await enrolLaptop(city, await city.addOrg('none'), 'association-manager')
  const other = await enrolLaptop(city, laptop.certificate.orgId, 'association-manager')
  const ofWard = (wardCode: string, count: number) =>
    Array.from({ length: count }, () => firmRecord({ wardCode }))
  const firms = [...ofWard('00004', 5), ...ofWard('00025', 4)]
  for (const firm of firms) await laptop.send([firm, assessmentRecord(firm.record_id)])
  await laptop.send([assessmentRecord(firms[0]!.record_id)])
  const original = firmRecord({ wardCode: '00070', taxCode: '0100109106' })
  await laptop.send([original, assessmentRecord(original.record_id)])
  const twin = firmRecord({ wardCode: '00070', taxCode: '0100109106' })
  await other.send([twin, assessmentRecord(twin.record_id)])

  const rows = await asReader(
    `select ward, class, firms, firms_in_cell, share_percent, average_total
     from analytics.class_by_ward order by ward`,
  )
  expect(rows).toEqual([
    {
      ward: '00004',
      class: expect.any(String) as unknown,
      firms: '5',
      firms_in_cell: '5',
      share_percent: '100.0',
      average_total: expect.any(String) as unknown,
    },
    ...[
      ['00025', '4'],
      ['00070', '1'],
    ].map(([ward, firms_in_cell]) => ({
      ward,
      class: null,
      firms: null,
      firms_in_cell,
      share_percent: null,
      average_total: null,
    })),
  ])
  const [year] = await asReader('select sum(firms)::int as firms from analytics.class_by_year')
  expect(year).toEqual({ firms: 10 })
  const [month] = await asReader('select results::int from analytics.received_by_month')
  expect(month).toEqual({ results: 12 })
})

it('works out the size class as the rules of the laptop do', async () => {
  await withClient(city.database.ownerUrl, async (client) => {
    const amount = (values: readonly number[]) =>
      fc.option(fc.oneof(fc.constantFrom(...values), fc.nat(400)), { nil: null })
    const billions = [0, 3, 10, 20, 50, 100, 200, 300]
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.constantFrom('A', 'C', 'F', 'G', '01', '25920', '43', '45', '96'), {
          nil: null,
        }),
        amount([0, 10, 11, 50, 100, 101, 200, 201]),
        amount(billions),
        amount(billions),
        async (code, employees, revenue, capital) => {
          const toVnd = (amountInBillions: number | null) =>
            amountInBillions === null ? null : amountInBillions * 1_000_000_000
          const { sizeClass } = explainSizeClass({
            vsic: code === null ? null : { version: '2025', code },
            employees,
            revenueVnd: toVnd(revenue),
            totalCapitalVnd: toVnd(capital),
          })
          const { rows } = await client.query<{ size: string }>(
            'select analytics.size_class($1, $2, $3, $4) as size',
            [code, employees, toVnd(revenue), toVnd(capital)],
          )
          expect(rows[0]!.size).toBe(sizeClass)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

it('counts a result to the campaign in which its firm was given out, as long as it is', async () => {
  const orgId = await city.addOrg('none')
  const manager = await enrolLaptop(city, orgId, 'association-manager')
  const mentor = await enrolLaptop(city, orgId, 'mentor')
  const [visited, unplanned] = [firmRecord(), firmRecord()]
  const body = assignmentBody(visited)
  const given = assignmentRecord({ ...body, campaign: { ...body.campaign, name: 'Đợt thử riêng' } })
  const lastYear = assignmentRecord({
    ...body,
    campaign: { ...body.campaign, name: 'Đợt năm trước', referenceYear: 2025 },
  })
  await manager.send([visited, unplanned, given, lastYear])
  const assessments = [visited, unplanned].map(({ record_id }) => assessmentRecord(record_id))
  await mentor.send(assessments)

  const ofCampaign = `select campaign, firms_in_cell, firms from analytics.class_by_campaign
    where campaign like 'Đợt%'`
  expect(await asReader(ofCampaign)).toEqual([
    { campaign: 'Đợt thử riêng', firms_in_cell: '1', firms: null },
  ])

  await manager.send([assignmentRecord(null, { record_id: given.record_id, base_version: 1 })])
  expect(await asReader(ofCampaign)).toEqual([])
})
