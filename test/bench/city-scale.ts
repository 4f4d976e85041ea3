import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'

import { listFeed, type FeedPlace } from '#city/changes/feed-repository.ts'
import { inOrg } from '#city/database/in-org.ts'
import { migrateCity } from '#city/database/migrate-city.ts'
import { openCityDatabase } from '#city/database/open-city-database.ts'
import { startPostgres } from '#city/postgres/start-postgres.ts'

/**
 * `node test/bench/city-scale.ts 1000000`: what one database node holds. Fills a new PostgreSQL with
 * that many assessments of 50 associations and five of each firm, and prints how long the
 * analysts' views, the feed and the look-ups of the gateway take, and what it all weighs.
 */
const assessments = Number(process.argv[2] ?? 1_000_000)
const orgs = 50
const password = 'bench'

const folder = mkdtempSync(join(tmpdir(), 'city-scale-'))
const server = await startPostgres({ folder, password })
const url = `postgres://postgres:${password}@127.0.0.1:${String(server.port)}/postgres`
try {
  await migrateCity(url, {
    nangbac_gateway: password,
    nangbac_city: password,
    nangbac_reader: password,
  })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('set search_path = city')
  await fill(client)
  await weigh(client)
  await client.end()
  await readViews()
  await readFeedAndRecords()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function fill(client: pg.Client): Promise<void> {
  const org = `('00000000-0000-7000-8000-' || lpad((n % ${String(orgs)})::text, 12, '0'))::uuid`
  const id = (kind: number, n: string) =>
    `('00000000-0000-7000-9${String(kind)}00-' || lpad((${n})::text, 12, '0'))::uuid`
  const firm = `n % (${String(assessments)} / 5)`
  const day = `timestamptz '2026-01-01' + (n % 2000) * interval '1 day'`
  // About 5 KB that compress as JSON does.
  const text = `repeat((select string_agg(md5(n::text || i), '') from generate_series(1, 32) i), 5)`
  const criteria = `('{' || (select string_agg('"C' || lpad(i::text, 2, '0') || '": [' || i % 5 || ', ' || i % 5 || ']', ', ') from generate_series(1, 26) i) || '}')::jsonb`
  const series = (count: number) => `from generate_series(0, ${String(count - 1)}) n`
  const steps: Readonly<Record<string, string>> = {
    orgs: `insert into orgs select ${org}, 'Hiệp hội ' || n, 'none', now() ${series(orgs)}`,
    firms: `insert into records select ${org}, ${id(1, 'n')}, 'firm', 1, ${id(2, 'n')}, md5(n::text), 'city', 'city',
      ${id(3, 'n % 500')}, ${id(4, 'n % 500')}, ${id(3, 'n % 500')}, 'Người dùng', ${day}, false, null, null, lpad(n::text, 10, '0'),
      jsonb_build_object('name', 'Công ty ' || n, 'taxCode', lpad(n::text, 10, '0'),
        'vsic', jsonb_build_object('version', '2025', 'code', (10 + n % 24) || '11'), 'keySectorId', 'KS' || lpad((n % 8)::text, 2, '0'),
        'wardCode', lpad((n % 126)::text, 5, '0'), 'address', 'Địa chỉ ' || md5(n::text), 'ownership', 'private', 'employees', n % 400,
        'revenueVnd', (n % 400)::bigint * 1000000000, 'totalCapitalVnd', (n % 150)::bigint * 1000000000, 'contacts', '[]'::jsonb,
        'publicationConsent', jsonb_build_object('given', n % 2 = 0, 'givenBy', '', 'givenOn', '2026-01-01'), 'note', '')
      ${series(assessments / 5)}`,
    assessments: `insert into records select (${org.replace('n %', `(${firm}) %`)}), ${id(5, 'n')}, 'assessment', 1, ${id(6, 'n')}, md5(n::text), 'city', 'mentor',
      ${id(3, 'n % 500')}, ${id(4, 'n % 500')}, ${id(3, 'n % 500')}, 'Người dùng', ${day}, false, null, ${id(1, firm)}, null, null ${series(assessments)}`,
    results: `insert into assessment_results select (${org.replace('n %', `(${firm}) %`)}), ${id(6, 'n')}, ${id(5, 'n')}, ${id(1, firm)}, 'vn-tt17-2019', '1.0.0', md5('i'),
      2026 + n % 5, date '2026-01-01' + n % 2000, ${day}, n % 100, n % 100, 0.5, 0.5, 'TRUNG_BINH', 'TRUNG_BINH', n % 100, n % 100, 0.5, 0.5,
      (array['LAC_HAU', 'TRUNG_BINH', 'TIEN_TIEN'])[1 + n % 3], (array['LAC_HAU', 'TRUNG_BINH', 'TIEN_TIEN'])[1 + n % 3], false,
      '{"T": [10, 10], "E": [5, 5], "O": [5, 5], "R": [5, 5], "I": [5, 5]}', ${criteria} ${series(assessments)}`,
    revisions: `insert into revisions (org_id, rev_id, record_id, kind, op, version, record_version, status, line, schema, sha256, batch_id, device_id, user_id, user_name, fact_time, received_at)
      select (${org.replace('n %', `(${firm}) %`)}), ${id(6, 'n')}, ${id(5, 'n')}, 'assessment', 'put', 1, 1, 'accepted', ${text}, 1, md5(n::text), ${id(7, 'n / 100')}, ${id(4, 'n % 500')}, ${id(3, 'n % 500')}, 'Người dùng', ${day}, ${day} ${series(assessments)}`,
    changes: `insert into changes (org_id, change_id, audience, kind, subject, made_at, rev_id, stage)
      select (${org.replace('n %', `(${firm}) %`)}), ${id(8, 'n')}, 'managers', 'record', 'assessment:' || n, ${day}, ${id(6, 'n')}, 'city' ${series(assessments)}`,
  }
  for (const [name, step] of Object.entries(steps)) {
    print(`fill ${name}`, await time(() => client.query(step)))
  }
  print('analyze', await time(() => client.query('vacuum analyze')))
}

async function weigh(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; bytes: string }>(`
    select coalesce(p.relname, c.relname) as name, pg_size_pretty(sum(pg_total_relation_size(c.oid))) as bytes
    from pg_class c left join pg_inherits i on i.inhrelid = c.oid left join pg_class p on p.oid = i.inhparent
    where c.relnamespace = 'city'::regnamespace and c.relkind = 'r'
    group by 1 order by sum(pg_total_relation_size(c.oid)) desc limit 5`)
  for (const { name, bytes } of rows) process.stdout.write(`size ${name}: ${bytes}\n`)
}

async function readViews(): Promise<void> {
  const reader = new URL(url)
  reader.username = 'nangbac_reader'
  const client = new pg.Client({ connectionString: reader.href })
  await client.connect()
  for (const question of [
    'select count(*) from analytics.results',
    `select * from analytics.results where association = 'Hiệp hội 7' and reference_year = 2028`,
    'select * from analytics.class_by_year',
    'select * from analytics.class_by_sector',
    'select * from analytics.class_by_ward',
    'select * from analytics.class_by_size',
    'select * from analytics.received_by_month',
    'select criterion, avg(points_min) from analytics.criteria where reference_year = 2028 group by 1',
  ]) {
    print(question, await time(() => client.query(question)))
  }
  await client.end()
}

async function readFeedAndRecords(): Promise<void> {
  const db = openCityDatabase(url, 'nangbac_gateway', 1)
  const orgId = '00000000-0000-7000-8000-000000000007'
  const perOrg = Math.floor(assessments / orgs)
  const page = async (after: FeedPlace) =>
    inOrg(db, orgId, (tx) =>
      listFeed(tx, {
        orgId,
        audiences: ['org', 'managers'],
        after,
        rows: 500,
        bytes: 16 * 1024 * 1024,
        newestOnly: false,
      }),
    )
  let after: FeedPlace = { xid: '0', seq: '0' }
  let rows = 0
  const times: number[] = []
  for (;;) {
    const startedAt = performance.now()
    const entries = await page(after)
    times.push(performance.now() - startedAt)
    rows += entries.length
    const last = entries.at(-1)
    if (!last) break
    after = last
  }
  times.sort((left, right) => left - right)
  process.stdout.write(
    `feed of one association: ${String(rows)} of ${String(perOrg)} rows, page of 500: median ${times[times.length >> 1]!.toFixed(0)} ms, worst ${times.at(-1)!.toFixed(0)} ms\n`,
  )
  print('feed, nothing new', await time(() => page(after)))
  const ids = Array.from({ length: 100 }, (_, n) => n * orgs + 7).map(
    (n) => `00000000-0000-7000-9500-${String(n).padStart(12, '0')}`,
  )
  const find = () =>
    inOrg(db, orgId, (tx) =>
      sql`select version from records where org_id = ${orgId} and record_id = any(${ids}::uuid[])`.execute(
        tx,
      ),
    )
  print('100 records of a batch, looked up', await time(find))
  print('the same, warm', await time(find))
  await db.destroy()
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

function print(what: string, ms: number): void {
  process.stdout.write(
    `${what}: ${ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${ms.toFixed(1)} ms`}\n`,
  )
}
