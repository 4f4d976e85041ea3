import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The roster of mentors: what the list shows, what the dossier holds, history, files, imports. */
export const createMentors: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // Narrow on purpose: the list reads all of it. What is wide stands in mentor_details.
  `create table mentors (
    id text primary key,
    adviser_type text not null check (adviser_type in ('individual', 'organisation')),
    status text not null check (status in ('draft', 'submitted', 'more_asked', 'recognised',
      'paused', 'removed')),
    status_reason text,
    recognition text check (json_valid(recognition)),
    name text not null,
    sort_key text not null,
    search_text text not null,
    workplace text not null,
    phone text not null,
    ward_code text,
    sectors text not null check (json_valid(sectors)),
    capacity_per_month integer,
    consent_state text not null check (consent_state in ('none', 'given', 'withdrawn')),
    next_ends_on text,
    user_id text,
    photo_sha256 text check (length(photo_sha256) = 64),
    version integer not null,
    created_at text not null,
    updated_at text not null,
    deleted_at text,
    check (status <> 'recognised' or recognition is not null)
  ) strict`,
  'create index mentors_in_order on mentors (sort_key, id) where deleted_at is null',
  `create unique index mentors_by_user on mentors (user_id)
    where user_id is not null and deleted_at is null`,

  // restricted is read only on purpose; consent holds what was agreed to and its withdrawal.
  `create table mentor_details (
    mentor_id text primary key references mentors (id),
    details text not null check (json_valid(details)),
    restricted text not null check (json_valid(restricted)),
    consent text check (json_valid(consent))
  ) strict`,

  `create table mentor_history (
    mentor_id text not null references mentors (id),
    seq integer not null check (seq > 0),
    event text not null,
    made_at text not null,
    made_by text not null,
    status text not null,
    fields text not null check (json_valid(fields)),
    note text not null,
    primary key (mentor_id, seq)
  ) strict, without rowid`,
  `create trigger mentor_history_is_never_changed before update on mentor_history
    begin select raise(abort, 'history is append-only'); end`,
  `create trigger mentor_history_is_never_deleted before delete on mentor_history
    begin select raise(abort, 'history is append-only'); end`,

  `create table mentor_looks (
    id text primary key,
    mentor_id text not null references mentors (id),
    looked_at text not null,
    looked_by text not null,
    field_group text not null
  ) strict`,
  'create index mentor_looks_by_mentor on mentor_looks (mentor_id, looked_at)',
  `create trigger mentor_looks_are_never_changed before update on mentor_looks
    begin select raise(abort, 'looks are append-only'); end`,
  `create trigger mentor_looks_are_never_deleted before delete on mentor_looks
    begin select raise(abort, 'looks are append-only'); end`,

  `create table mentor_documents (
    id text primary key,
    mentor_id text not null references mentors (id),
    kind text not null,
    title text not null,
    is_certified integer not null check (is_certified in (0, 1)),
    received_on text not null,
    ends_on text,
    file_name text,
    mime_type text,
    byte_count integer,
    sha256 text check (length(sha256) = 64),
    added_at text not null,
    removed_at text
  ) strict`,
  'create index mentor_documents_by_mentor on mentor_documents (mentor_id)',

  `create table mentor_work (
    id text primary key,
    mentor_id text not null references mentors (id),
    worked_on text not null,
    firm_name text not null,
    what text not null,
    minutes integer not null check (minutes > 0),
    added_at text not null,
    removed_at text
  ) strict`,
  'create index mentor_work_by_mentor on mentor_work (mentor_id, worked_on)',

  `create table mentor_drafts (
    mentor_id text primary key,
    version integer,
    draft text not null check (json_valid(draft)),
    kept_at text not null
  ) strict`,

  `create table mentor_imports (
    id text primary key,
    file_name text not null,
    imported_at text not null,
    added_count integer not null,
    updated_count integer not null,
    skipped_count integer not null,
    undone_at text
  ) strict`,
  // details_before and restricted_before are null for a mentor the import added.
  `create table mentor_import_rows (
    import_id text not null references mentor_imports (id),
    mentor_id text not null references mentors (id),
    details_before text,
    restricted_before text,
    version_after integer not null,
    primary key (import_id, mentor_id)
  ) strict, without rowid`,
  // What a column of the association's own files was mapped to the last time; null field: left out.
  `create table mentor_import_headers (
    header_key text primary key,
    field text
  ) strict`,
]
