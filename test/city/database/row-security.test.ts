import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import {
  assessmentRecord,
  erasureRecord,
  firmRecord,
  tombstoneRecord,
} from '#test/support/test-records.ts'
import { withClient } from '#test/support/start-postgres.ts'

let city: TestCity
let mine: string
let others: string
let tables: string[]

beforeAll(async () => {
  city = await startTestCity()
  mine = await city.addOrg()
  others = await city.addOrg()
  // The other association has a row in every table.
  const laptop = await enrolLaptop(city, others, 'association-manager')
  const firm = firmRecord({ name: 'Công ty A' })
  await laptop.send([firm, assessmentRecord(firm.record_id), 'hỏng'])
  const renamed = (name: string) =>
    firmRecord({ name }, { record_id: firm.record_id, base_version: 7, base_sha: 'a'.repeat(64) })
  const second = await enrolLaptop(city, others, 'mentor')
  await second.send([renamed('Công ty B')])
  const erasure = erasureRecord(firm.record_id, 'Ngô Thị Lan')
  await laptop.send([erasure, tombstoneRecord(erasure.record_id)])
  await laptop.feed()
  await withClient(city.database.ownerUrl, async (client) => {
    await client.query(`insert into city.blobs values ($1, $2, 1, now())`, [others, 'a'.repeat(64)])
    const found = await client.query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'city'::regnamespace and relkind in ('r', 'p')
         and relname not like 'kysely%' order by 1`,
    )
    tables = found.rows.map(({ name }) => name)
  })
})
afterAll(() => city.stop())

/** What the gateway's role sees of a table while it works for an association. */
async function countAs(orgId: string, table: string): Promise<number> {
  return withClient(city.database.gatewayUrl, async (client) => {
    await client.query(`select set_config('app.org', $1, false)`, [orgId])
    const { rows } = await client.query<{ count: string }>(`select count(*) from city.${table}`)
    return Number(rows[0]?.count)
  })
}

describe('row-level security', () => {
  it('is on and forced on every table and partition there is', async () => {
    const open = await withClient(city.database.ownerUrl, (client) =>
      client.query(
        `select relname from pg_class
         where relnamespace = 'city'::regnamespace and relkind in ('r', 'p')
           and relname not like 'kysely%'
           and not (relrowsecurity and relforcerowsecurity)`,
      ),
    )
    expect(open.rows).toEqual([])
    expect(tables.length).toBeGreaterThan(20)
  })

  it('is passed by none of the roles that work with it, and none owns a table', async () => {
    const { rows } = await withClient(city.database.ownerUrl, (client) =>
      client.query(
        `select rolname, rolsuper, rolbypassrls,
           exists (select 1 from pg_class where relowner = pg_roles.oid) as owns
         from pg_roles where rolname in ('nangbac_gateway', 'nangbac_city', 'nangbac_reader')
         order by 1`,
      ),
    )
    const role = { rolsuper: false, rolbypassrls: false, owns: false }
    expect(rows).toEqual([
      { rolname: 'nangbac_city', ...role },
      { rolname: 'nangbac_gateway', ...role },
      { rolname: 'nangbac_reader', ...role },
    ])
  })

  it('shows an association nothing of another, in any table', async () => {
    const ofOneOrg = tables.filter(
      (table) => !['publications', 'access_log', 'retention'].includes(table),
    )
    const filled: string[] = []
    for (const table of ofOneOrg) {
      // A partition is reached through its parent alone: it has no policy for the gateway.
      const isPartition = table.startsWith('revisions_')
      if (!isPartition && (await countAs(others, table)) > 0) filled.push(table)
      expect({ table, seen: await countAs(mine, table) }).toEqual({
        table,
        seen: table === 'orgs' ? 1 : 0,
      })
    }
    expect(filled).toEqual([
      'assessment_results',
      'batches',
      'blobs',
      'certificates',
      'changes',
      'conflicts',
      'devices',
      'enrolment_codes',
      'erasure_confirmations',
      'erasures',
      'orgs',
      'quarantine',
      'records',
      'revisions',
    ])
  })

  it('shows nothing at all to a connection that named no association', async () => {
    for (const table of ['orgs', 'records', 'revisions', 'changes', 'devices']) {
      expect(
        await withClient(city.database.gatewayUrl, async (client) => {
          const { rows } = await client.query<{ count: string }>(
            `select count(*) from city.${table}`,
          )
          return rows[0]?.count
        }),
      ).toBe('0')
    }
  })

  it('lets nobody write a row for another association, or change what is for ever', async () => {
    const attempts = [
      `insert into city.blobs values ('${others}', '${'b'.repeat(64)}', 1, now())`,
      `update city.revisions set line = ''`,
      `delete from city.revisions`,
      `delete from city.records`,
      `select * from city.retention`,
      `delete from city.enrolment_codes`,
      `update city.erasures set places = 0`,
      `delete from city.erasure_confirmations`,
      `update city.changes set text = ''`,
      `delete from city.changes`,
      `insert into city.erasures values ('${others}', gen_random_uuid(), gen_random_uuid(), '', now(), null, null, now(), 0)`,
      `select * from city.access_log`,
      `update city.access_log set action = ''`,
      `insert into city.orgs values (gen_random_uuid(), 'x', 'none', now())`,
      `insert into city.publications values ('instrument', 'x', '1', '${'c'.repeat(64)}', 'open', null, '', now())`,
    ]
    for (const attempt of attempts) {
      const done = withClient(city.database.gatewayUrl, async (client) => {
        await client.query(`select set_config('app.org', $1, false)`, [mine])
        await client.query(attempt)
      })
      await expect(done, attempt).rejects.toThrow(/permission denied|row-level security/)
    }
  })

  it('opens what was signed to the transaction that adds an erasure, and to its association alone', async () => {
    const ofKind = (kind: string) =>
      city.db
        .selectFrom('revisions')
        .select('rev_id')
        .where('kind', '=', kind)
        .executeTakeFirstOrThrow()
    const [firm, assessment] = [await ofKind('firm'), await ofKind('assessment')]
    const { erasure_id: older } = await city.db
      .selectFrom('erasures')
      .select('erasure_id')
      .executeTakeFirstOrThrow()
    const { change_id } = await city.db
      .selectFrom('changes')
      .select('change_id')
      .where('kind', '=', 'conflict')
      .executeTakeFirstOrThrow()
    const fresh = '00000000-0000-4000-8000-000000000001'
    const keep = (orgId: string, erasureId: string, revId: string) =>
      `select keep_without_contact('${orgId}', '${erasureId}', '${revId}', null, '', null, null)`
    const tell = (orgId: string, erasureId: string) =>
      `select tell_without_contact('${orgId}', '${erasureId}', '${change_id}', null, null, null)`

    const knock = (workingFor: string, door: string) =>
      withClient(city.database.gatewayUrl, async (client) => {
        await client.query('set search_path = city')
        await client.query('begin')
        await client.query(`select set_config('app.org', $1, false)`, [workingFor])
        await client.query(
          `insert into erasures values ($1, $2, $2, '', now(), null, null, now(), 0)`,
          [workingFor, fresh],
        )
        await client.query(door)
      })

    await knock(others, keep(others, fresh, firm.rev_id))
    await knock(others, tell(others, fresh))
    for (const [workingFor, door] of [
      [others, keep(others, older, firm.rev_id)],
      [others, tell(others, older)],
      [others, keep(others, fresh, assessment.rev_id)],
      [mine, keep(others, older, firm.rev_id)],
      [mine, keep(mine, fresh, firm.rev_id)],
      [mine, tell(mine, fresh)],
    ] as const) {
      await expect(knock(workingFor, door)).rejects.toThrow(/no erasure of this transaction/)
    }
  })
})
