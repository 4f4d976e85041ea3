import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Years that have a partition of their own; what falls outside goes into the last one. */
const firstYear = 2026
const lastYear = 2036

/**
 * Everything the city keeps. Every key begins with the association, which is also the key to spread
 * the tables by.
 *
 * Frozen once released: a wrong migration is corrected by a later one, never edited.
 */
export const createCity: Migration = {
  async up(db: Kysely<unknown>) {
    await createOrgsAndDevices(db)
    await createBatches(db)
    await createRecords(db)
    await createDownward(db)
  },
}

async function createOrgsAndDevices(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table orgs (
      org_id uuid primary key,
      name text not null,
      -- none: what a mentor sends counts at once; required: the association approves first
      review text not null check (review in ('required', 'none')),
      created_at timestamptz not null
    )`.execute(db)
  await sql`
    create table enrolment_codes (
      org_id uuid not null references orgs,
      -- of 80 random bits, so the one key that need not begin with the association
      code_id text not null unique,
      proof_key text not null,
      role text not null check (role in ('association-manager', 'mentor')),
      user_id uuid not null,
      expires_at timestamptz not null,
      tries_left integer not null,
      used_at timestamptz,
      device_id uuid,
      -- the answer of the one use, given again when it was lost on its way
      answer text,
      primary key (org_id, code_id)
    )`.execute(db)
  await sql`
    create table devices (
      org_id uuid not null references orgs,
      device_id uuid not null,
      user_id uuid not null,
      user_name text not null,
      role text not null check (role in ('association-manager', 'mentor')),
      enrolled_at timestamptz not null,
      revoked_at timestamptz,
      -- a second life of the same disk was seen
      cloned_at timestamptz,
      primary key (org_id, device_id)
    )`.execute(db)
  await sql`
    create table certificates (
      org_id uuid not null,
      cert_id uuid not null,
      device_id uuid not null,
      signing_key text not null,
      not_after timestamptz not null,
      -- JSON list of signed texts, as they were signed
      chain text not null,
      primary key (org_id, cert_id),
      foreign key (org_id, device_id) references devices
    )`.execute(db)
}

async function createBatches(db: Kysely<unknown>): Promise<void> {
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

async function createRecords(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table revisions (
      org_id uuid not null,
      rev_id uuid not null,
      record_id uuid not null,
      kind text not null,
      op text not null check (op in ('put', 'delete')),
      -- given under lock; null for a revision that is kept but does not count
      version integer,
      -- of the record once this had been taken
      record_version integer not null,
      status text not null check (status in ('accepted', 'conflict')),
      code text,
      -- word for word, and the schema it is written in
      line text not null,
      schema integer not null,
      -- as it counts: for a firm, after merging; null once deleted or when it does not count
      body jsonb,
      sha256 text,
      batch_id uuid not null,
      device_id uuid not null,
      user_id uuid not null,
      user_name text not null,
      fact_time timestamptz not null,
      received_at timestamptz not null,
      primary key (org_id, rev_id, received_at)
    ) partition by range (received_at)`.execute(db)
  for (let year = firstYear; year <= lastYear; year++) {
    const [from, to] = [`${String(year)}-01-01`, `${String(year + 1)}-01-01`]
    await sql`create table ${sql.table(`revisions_${String(year)}`)} partition of revisions
      for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(db)
  }
  await sql`create table revisions_otherwise partition of revisions default`.execute(db)
  await sql`create index revisions_by_record on revisions (org_id, record_id, version)`.execute(db)
  await sql`
    create table records (
      org_id uuid not null references orgs,
      record_id uuid not null,
      kind text not null,
      version integer not null,
      rev_id uuid not null,
      sha256 text,
      stage text not null check (stage in ('association', 'city')),
      owner text not null check (owner in ('mentor', 'association', 'city')),
      -- whoever made the first revision
      author_user_id uuid not null,
      -- of the current version
      device_id uuid not null,
      user_id uuid not null,
      user_name text not null,
      changed_at timestamptz not null,
      deleted boolean not null,
      alias_of uuid,
      -- of an assessment: whom it is about
      firm_id uuid,
      -- of a firm
      tax_code text,
      body jsonb,
      primary key (org_id, record_id)
    )`.execute(db)
  await sql`create index records_by_tax_code on records (org_id, tax_code) where tax_code is not null`.execute(
    db,
  )
  await sql`create index records_by_firm on records (org_id, firm_id) where firm_id is not null`.execute(
    db,
  )
  await sql`
    create table assessment_results (
      org_id uuid not null,
      rev_id uuid not null,
      record_id uuid not null,
      firm_id uuid not null,
      instrument_id text not null,
      instrument_version text not null,
      instrument_sha256 text not null,
      reference_year integer not null,
      visited_on date,
      received_at timestamptz not null,
      reported_total_min integer not null,
      reported_total_max integer not null,
      reported_synchrony_min double precision not null,
      reported_synchrony_max double precision not null,
      reported_class_lowest text not null,
      reported_class_highest text not null,
      total_min integer not null,
      total_max integer not null,
      synchrony_min double precision not null,
      synchrony_max double precision not null,
      class_lowest text not null,
      class_highest text not null,
      differs boolean not null,
      -- by code: [min, max] as the city worked them out
      groups jsonb not null,
      criteria jsonb not null,
      primary key (org_id, rev_id)
    )`.execute(db)
  await sql`create index results_by_record on assessment_results (org_id, record_id)`.execute(db)
  await sql`
    create table conflicts (
      org_id uuid not null,
      conflict_id uuid not null,
      record_id uuid not null,
      kind text not null,
      rev_id uuid not null,
      code text not null,
      base_version integer,
      city_version integer not null,
      fields jsonb not null,
      opened_at timestamptz not null,
      settled_at timestamptz,
      settled_by_rev uuid,
      primary key (org_id, conflict_id)
    )`.execute(db)
  await sql`create index conflicts_open on conflicts (org_id, record_id) where settled_at is null`.execute(
    db,
  )
}

async function createDownward(db: Kysely<unknown>): Promise<void> {
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
