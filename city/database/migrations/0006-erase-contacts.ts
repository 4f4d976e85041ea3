import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** People to be erased, named by hash, which laptops confirmed, and the one way to take words out of what is kept. */
export const eraseContacts: Migration = {
  async up(db: Kysely<unknown>) {
    await createTables(db)
    await secure(db)
    await openRevisions(db)
    await openChanges(db)
  },
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table erasures (
      org_id uuid not null references orgs,
      erasure_id uuid not null,
      firm_id uuid not null,
      name_sha256 text not null check (length(name_sha256) = 64),
      asked_on date not null,
      device_id uuid not null,
      user_id uuid not null,
      erased_at timestamptz not null,
      primary key (org_id, erasure_id)
    )`.execute(db)
  await sql`create index erasures_by_firm on erasures (org_id, firm_id)`.execute(db)
  await sql`
    create table erasure_confirmations (
      org_id uuid not null,
      erasure_id uuid not null,
      device_id uuid not null,
      confirmed_at timestamptz not null,
      primary key (org_id, erasure_id, device_id),
      foreign key (org_id, erasure_id) references erasures
    )`.execute(db)
  // Of the line as it was sent, once somebody was taken out of it: it is known again when it comes again.
  await sql`alter table revisions add column erased_line_sha256 text`.execute(db)
}

async function secure(db: Kysely<unknown>): Promise<void> {
  for (const table of ['erasures', 'erasure_confirmations']) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
    await sql`alter table ${sql.table(table)} force row level security`.execute(db)
    await sql`create policy city on ${sql.table(table)} to nangbac_city, nangbac_owner
      using (true) with check (true)`.execute(db)
    await sql`create policy own_org on ${sql.table(table)} to nangbac_gateway
      using (org_id = nullif(current_setting('app.org', true), '')::uuid)
      with check (org_id = nullif(current_setting('app.org', true), '')::uuid)`.execute(db)
    await sql`grant select, insert on ${sql.table(table)} to nangbac_gateway, nangbac_city`.execute(
      db,
    )
  }
}

/**
 * A revision never changes, but for this: of a firm in which somebody is erased, or of an assignment to
 * it, in the association of the transaction.
 */
async function openRevisions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function erase_from_revision(
      erased_rev uuid, new_line text, new_body jsonb, sent_line_sha256 text
    ) returns boolean
    language plpgsql security definer set search_path = city, pg_temp
    as $$
    declare
      own_org uuid := nullif(current_setting('app.org', true), '')::uuid;
      firm uuid;
    begin
      select case r.kind when 'firm' then r.record_id
          when 'assignment' then (r.line::jsonb #>> '{body,firm,firmId}')::uuid end
        into firm from revisions r where r.org_id = own_org and r.rev_id = erased_rev;
      if not exists (select from erasures e where e.org_id = own_org and e.firm_id = firm) then
        return false;
      end if;
      update revisions set line = new_line, body = new_body,
          erased_line_sha256 = coalesce(erased_line_sha256, sent_line_sha256)
        where org_id = own_org and rev_id = erased_rev;
      return true;
    end $$`.execute(db)
  await close(db, 'erase_from_revision(uuid, text, jsonb, text)')
}

/** What a laptop is told of a conflict repeats what both sides wrote. */
async function openChanges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function erase_from_change(
      erased_change uuid, new_text text, new_signature text, new_cert_id text
    ) returns boolean
    language plpgsql security definer set search_path = city, pg_temp
    as $$
    declare
      own_org uuid := nullif(current_setting('app.org', true), '')::uuid;
      firm uuid;
    begin
      select (c.text::jsonb #>> '{body,firmId}')::uuid into firm
        from changes c where c.org_id = own_org and c.change_id = erased_change
          and c.kind = 'conflict';
      if not exists (select from erasures e where e.org_id = own_org and e.firm_id = firm) then
        return false;
      end if;
      update changes set text = new_text, signature = new_signature, cert_id = new_cert_id
        where org_id = own_org and change_id = erased_change;
      return true;
    end $$`.execute(db)
  await close(db, 'erase_from_change(uuid, text, text, text)')
}

async function close(db: Kysely<unknown>, signature: string): Promise<void> {
  await sql`revoke all on function ${sql.raw(signature)} from public`.execute(db)
  await sql`grant execute on function ${sql.raw(signature)}
    to nangbac_gateway, nangbac_city`.execute(db)
}
