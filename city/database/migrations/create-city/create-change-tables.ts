import { sql, type Kysely } from 'kysely'

/** What laptops are told, what is published, files, and who saw what. */
export async function createChangeTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table changes (
      org_id uuid not null references orgs,
      -- rows are read in the order of their transactions, each once all before it have ended
      xid xid8 not null default pg_current_xact_id(),
      seq bigint generated always as identity,
      change_id uuid not null,
      -- managers, org, or the id of one user
      audience text not null,
      kind text not null,
      -- newer ones of one subject replace older ones in a snapshot
      subject text not null,
      made_at timestamptz not null,
      -- the signed text; null for a firm or a record, whose text is made from the revision when asked for
      text text,
      signature text,
      cert_id text,
      rev_id uuid,
      stage text,
      alias_of uuid,
      primary key (org_id, xid, seq)
    )`.execute(db)
  await sql`create index changes_by_subject on changes (org_id, audience, subject, xid, seq)`.execute(
    db,
  )
  await sql`
    create table blobs (
      org_id uuid not null references orgs,
      sha256 text not null,
      size integer not null,
      stored_at timestamptz not null,
      primary key (org_id, sha256)
    )`.execute(db)
  await sql`
    create table publications (
      what text not null check (what in ('instrument', 'norm-set', 'reference')),
      id text not null,
      version text not null,
      sha256 text not null,
      status text not null check (status in ('open', 'closing', 'closed')),
      until date,
      text text not null,
      published_at timestamptz not null,
      primary key (what, sha256)
    )`.execute(db)
  await sql`
    create table access_log (
      org_id uuid not null,
      seq bigint generated always as identity,
      at timestamptz not null,
      -- a device, or null for the city's command line
      device_id uuid,
      user_id uuid,
      action text not null,
      subject text not null,
      primary key (org_id, seq)
    )`.execute(db)
}
