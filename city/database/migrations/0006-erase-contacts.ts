import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * A person is erased from what a firm's contacts hold, and laptops confirm it. What was signed stays
 * out of reach but for the erasure, through functions that work in its own transaction alone.
 */
export const eraseContacts: Migration = {
  async up(db: Kysely<unknown>) {
    await createErasures(db)
    await createConfirmations(db)
    await sql`
      alter table revisions
        -- of the line as it was sent, once a person was erased from it
        add column line_sha256 text,
        -- of the body before that: laptops may go on from those
        add column earlier_sha256 text[] not null default '{}',
        -- of a version that no laptop sent: a person was erased
        add column by_erasure uuid`.execute(db)
    await sql`
      alter table quarantine
        -- of the line as it was sent, once a person was erased from it
        add column line_sha256 text`.execute(db)
    await sql`create index records_by_alias on records (org_id, alias_of) where alias_of is not null`.execute(
      db,
    )
    await secure(db)
    await openRevisions(db)
    await openChanges(db)
  },
}

async function createErasures(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table erasures (
      org_id uuid not null references orgs,
      erasure_id uuid not null,
      firm_id uuid not null,
      -- only who still holds the name finds it
      name_sha256 text not null,
      asked_on date not null,
      -- a manager's laptop, or null for the city's command line
      device_id uuid,
      user_id uuid,
      at timestamptz not null,
      -- stored things that held the person
      places integer not null,
      xid xid8 not null default pg_current_xact_id(),
      primary key (org_id, erasure_id)
    )`.execute(db)
}

async function createConfirmations(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table erasure_confirmations (
      org_id uuid not null,
      erasure_id uuid not null,
      device_id uuid not null,
      user_id uuid not null,
      -- as the laptop says, and when its word came
      erased_at timestamptz not null,
      received_at timestamptz not null,
      primary key (org_id, erasure_id, device_id),
      foreign key (org_id, erasure_id) references erasures
    )`.execute(db)
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

/** Whether this transaction works for the association, and is the one that added the erasure. */
const isErasing = sql.raw(`
  for_org = nullif(current_setting('app.org', true), '')::uuid
  and exists (select from erasures
    where org_id = for_org and erasure_id = for_erasure and xid = pg_current_xact_id())`)

async function openRevisions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function keep_without_contact(
      for_org uuid, for_erasure uuid, of_rev uuid,
      sent_sha256 text, new_line text, new_body jsonb, new_sha256 text
    ) returns void
    language plpgsql security definer set search_path = city, pg_temp
    as $$
    begin
      update revisions set
        line = new_line, line_sha256 = coalesce(line_sha256, sent_sha256),
        body = new_body, sha256 = new_sha256,
        earlier_sha256 = case when sha256 is distinct from new_sha256 and sha256 is not null
          then earlier_sha256 || sha256 else earlier_sha256 end
      where org_id = for_org and rev_id = of_rev and kind in ('firm', 'assignment') and ${isErasing};
      if not found then raise exception 'no erasure of this transaction'; end if;
    end $$`.execute(db)
  await openFunction(db, 'keep_without_contact(uuid, uuid, uuid, text, text, jsonb, text)')
}

/** What was told of a conflict names what it is about: told anew without the person, or not at all. */
async function openChanges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function tell_without_contact(
      for_org uuid, for_erasure uuid, of_change uuid,
      new_text text, new_signature text, new_cert_id text
    ) returns void
    language plpgsql security definer set search_path = city, pg_temp
    as $$
    begin
      if new_text is null then
        delete from changes
        where org_id = for_org and change_id = of_change and kind = 'conflict' and ${isErasing};
      else
        update changes set text = new_text, signature = new_signature, cert_id = new_cert_id
        where org_id = for_org and change_id = of_change and kind = 'conflict' and ${isErasing};
      end if;
      if not found then raise exception 'no erasure of this transaction'; end if;
    end $$`.execute(db)
  await openFunction(db, 'tell_without_contact(uuid, uuid, uuid, text, text, text)')
}

async function openFunction(db: Kysely<unknown>, signature: string): Promise<void> {
  const name = sql.raw(signature)
  await sql`revoke all on function ${name} from public`.execute(db)
  await sql`grant execute on function ${name} to nangbac_gateway, nangbac_city`.execute(db)
}
