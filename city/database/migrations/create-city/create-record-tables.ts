import { sql, type Kysely } from 'kysely'

/** Years that have a partition of their own; what falls outside goes into the last one. */
const firstYear = 2026
const lastYear = 2036

/** Revisions as they were sent, records as they stand, results, conflicts. */
export async function createRecordTables(db: Kysely<unknown>): Promise<void> {
  await createRevisions(db)
  await createRecords(db)
  await createResults(db)
  await createConflicts(db)
}

async function createRevisions(db: Kysely<unknown>): Promise<void> {
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
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
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
}

async function createResults(db: Kysely<unknown>): Promise<void> {
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
}

async function createConflicts(db: Kysely<unknown>): Promise<void> {
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
