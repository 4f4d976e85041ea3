import { sql, type Kysely } from 'kysely'

/** Batches as they came, and the lines that could not be taken. */
export async function createBatchTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table batches (
      org_id uuid not null references orgs,
      batch_id uuid not null,
      device_id uuid not null,
      user_id uuid not null,
      cert_id uuid not null,
      chain_id uuid not null,
      device_seq integer not null,
      manifest_sha256 text not null,
      -- the batch as it came, without files: what its author signed, for ever
      content bytea not null,
      -- what the association signed around it; null when it came from its author
      relay text,
      carrier text not null check (carrier in ('network', 'relay', 'file')),
      state text not null check (state in ('waiting', 'applied', 'quarantined')),
      received_at timestamptz not null,
      receipt text not null,
      receipt_signature text not null,
      receipt_cert_id text not null,
      primary key (org_id, batch_id),
      foreign key (org_id, device_id) references devices
    )`.execute(db)
  await sql`create index batches_by_chain on batches (org_id, chain_id, device_seq)`.execute(db)
  await sql`
    create table quarantine (
      org_id uuid not null,
      batch_id uuid not null,
      line_no integer not null,
      -- null when not even the head of the line could be read
      rev_id uuid,
      record_id uuid,
      kind text,
      status text not null check (status in ('held', 'rejected')),
      code text not null,
      pointer text,
      needs text[] not null,
      -- word for word
      line text not null,
      schema integer not null,
      tries integer not null default 0,
      -- null: waits for a person
      next_try_at timestamptz,
      settled_at timestamptz,
      settled_as text,
      primary key (org_id, batch_id, line_no),
      foreign key (org_id, batch_id) references batches
    )`.execute(db)
  await sql`create index quarantine_open on quarantine (org_id, next_try_at) where settled_at is null`.execute(
    db,
  )
  await sql`create index quarantine_needs on quarantine using gin (needs) where settled_at is null`.execute(
    db,
  )
  await sql`create index quarantine_by_rev on quarantine (org_id, rev_id)`.execute(db)
}
