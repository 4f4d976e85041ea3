import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Tables whose rows belong to one association. */
const ofOneOrg = [
  'orgs',
  'enrolment_codes',
  'devices',
  'certificates',
  'batches',
  'quarantine',
  'revisions',
  'records',
  'assessment_results',
  'conflicts',
  'changes',
  'blobs',
  'access_log',
] as const

/** What the gateway may do beyond reading and adding; a revision and a log line are never changed. */
const changeable = [
  'enrolment_codes',
  'devices',
  'batches',
  'quarantine',
  'records',
  'conflicts',
] as const

/**
 * Row-level security, forced on every table, the owner's own sight included. The gateway sees the
 * association its transaction names; the city's command line sees all; neither owns anything.
 */
export const secureCity: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of [...ofOneOrg, ...(await listPartitions(db)), 'publications']) {
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
      await sql`alter table ${sql.table(table)} force row level security`.execute(db)
      await sql`create policy city on ${sql.table(table)} to nangbac_city, nangbac_owner
        using (true) with check (true)`.execute(db)
    }
    for (const table of ofOneOrg) {
      await sql`create policy own_org on ${sql.table(table)} to nangbac_gateway
        using (org_id = nullif(current_setting('app.org', true), '')::uuid)
        with check (org_id = nullif(current_setting('app.org', true), '')::uuid)`.execute(db)
    }
    await openWhatHasNoOrgYet(db)
    await grant(db)
  },
}

/** A code leads to its association before anyone knows which; publications are for all. */
async function openWhatHasNoOrgYet(db: Kysely<unknown>): Promise<void> {
  await sql`create policy by_code on enrolment_codes for select to nangbac_gateway
    using (code_id = nullif(current_setting('app.code', true), ''))`.execute(db)
  await sql`create policy published on publications for select to nangbac_gateway
    using (true)`.execute(db)
  await sql`
    create function orgs_with_due_quarantine() returns setof uuid
    language sql stable security definer set search_path = city, pg_temp
    as $$ select distinct org_id from quarantine
          where settled_at is null and next_try_at <= now() $$`.execute(db)
  await sql`revoke all on function orgs_with_due_quarantine() from public`.execute(db)
  await sql`grant execute on function orgs_with_due_quarantine() to nangbac_gateway`.execute(db)
}

async function grant(db: Kysely<unknown>): Promise<void> {
  await sql`grant usage on schema city to nangbac_gateway, nangbac_city`.execute(db)
  await sql`grant select, insert on all tables in schema city to nangbac_gateway`.execute(db)
  await sql`grant select, insert, update on all tables in schema city to nangbac_city`.execute(db)
  for (const table of changeable) {
    await sql`grant update on ${sql.table(table)} to nangbac_gateway`.execute(db)
  }
  for (const table of ['orgs', 'publications']) {
    await sql`revoke insert on ${sql.table(table)} from nangbac_gateway`.execute(db)
  }
  for (const table of ['enrolment_codes', 'access_log', 'revisions']) {
    await sql`revoke update on ${sql.table(table)} from nangbac_city`.execute(db)
  }
  await sql`revoke insert on enrolment_codes from nangbac_gateway`.execute(db)
  await sql`revoke select on access_log from nangbac_gateway`.execute(db)
}

async function listPartitions(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relispartition and relkind = 'r' and relnamespace = 'city'::regnamespace`.execute(db)
  return rows.map(({ name }) => name)
}
