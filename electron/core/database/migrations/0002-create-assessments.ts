import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The workspace, instruments, assessments with their answers, history, evidence and sign-offs. */
export const createAssessments: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const entryKinds = ['created', 'edited', 'undone', 'redone', 'signed', 'state', 'evidence']

/** Spelt out, because SQLite builds a table for an `in` list anew with every row it checks. */
const oneOf = (column: string, values: readonly string[]) =>
  values.map((value) => `${column} = '${value}'`).join(' or ')

const statements = [
  // One row. chain_id changes with every restore, so that two lives of one file can be told apart.
  `create table workspace (
    id integer primary key check (id = 1),
    name text not null,
    person_name text not null,
    role text not null check (role in ('mentor', 'association-manager')),
    association text not null,
    is_demo integer not null check (is_demo in (0, 1)),
    chain_id text not null,
    created_at text not null
  ) strict`,

  // Every definition ever used, as it was: old assessments keep the version they were scored with.
  `create table instruments (
    sha256 text primary key check (length(sha256) = 64),
    id text not null,
    version text not null,
    definition text not null check (json_valid(definition)),
    stored_at text not null
  ) strict`,

  // number is of this file alone: what the history is keyed by. Everything else knows the id.
  `create table assessments (
    number integer primary key,
    id text not null unique,
    firm_id text not null references firms (id),
    instrument_sha256 text not null references instruments (sha256),
    state text not null check (state in ('assigned', 'in_progress', 'signed_off', 'submitted',
      'returned', 'approved', 'batched', 'accepted', 'refused', 'amended')),
    is_sample integer not null check (is_sample in (0, 1)),
    reference_year integer not null,
    visited_on text,
    fixed_criteria text not null check (json_valid(fixed_criteria)),
    efforts text not null check (json_valid(efforts)),
    actions text not null check (json_valid(actions)),
    norms text check (json_valid(norms)),
    -- The entry of the history that last wrote this row; an answer writes its own row alone.
    written_seq integer not null check (written_seq > 0),
    -- The figures below are of this entry; a list scores anew what has moved on since.
    figures_seq integer not null,
    answered_count integer not null,
    input_count integer not null,
    ask_later_count integer not null,
    total_min integer not null,
    total_max integer not null,
    class_lowest text not null,
    class_highest text not null,
    created_at text not null
  ) strict`,
  // An answer writes two pages, its own and the history's last: what else moves with it stands in the entry.
  'create index assessments_by_firm on assessments (firm_id)',

  // value is JSON, so that true, 12.5 and "national" come back as what they were.
  `create table answers (
    assessment_id text not null references assessments (id),
    input_key text not null,
    status text not null
      check (${oneOf('status', ['answered', 'not_applicable', 'unknown', 'refused', 'ask_later'])}),
    value text check (json_valid(value)),
    ask_whom text,
    strength text check (${oneOf('strength', ['told', 'seen', 'document', 'measured'])}),
    note text not null,
    written_seq integer not null check (written_seq > 0),
    primary key (assessment_id, input_key),
    check ((status = 'answered') = (value is not null))
  ) strict, without rowid`,

  // edits and before are JSON: lists of edits. seq counts from 1 without gaps. What stood after the
  // entry stands in it: the hash of the content, and what undo and redo act on. The key is a number, so
  // that an entry goes behind the last one on its page: by a key of text SQLite rearranges the pages
  // around it with every second answer.
  `create table history (
    place integer primary key check (place > 10000000),
    assessment_number integer not null references assessments (number) as (place / 10000000),
    seq integer not null check (seq > 0) as (place % 10000000),
    kind text not null check (${oneOf('kind', entryKinds)}),
    made_at text not null,
    made_by text not null,
    edits text not null check (json_valid(edits)),
    before text not null check (json_valid(before)),
    acts_on_seq integer,
    note text not null,
    hash text not null check (length(hash) = 64),
    content_sha256 text not null check (length(content_sha256) = 64),
    undo_seq integer,
    redo_seq integer
  ) strict`,
  `create trigger history_is_never_changed before update on history
    begin select raise(abort, 'history is append-only'); end`,
  `create trigger history_is_never_deleted before delete on history
    begin select raise(abort, 'history is append-only'); end`,

  // sha256 and byte_count are of the file as it is kept, before encryption.
  `create table evidence (
    id text primary key,
    assessment_id text not null references assessments (id),
    input_key text,
    file_name text not null,
    mime_type text not null,
    byte_count integer not null check (byte_count > 0),
    sha256 text not null check (length(sha256) = 64),
    caption text not null,
    added_at text not null,
    removed_at text
  ) strict`,
  'create index evidence_by_assessment on evidence (assessment_id, added_at)',

  `create table sign_offs (
    id text primary key,
    assessment_id text not null references assessments (id),
    content_sha256 text not null check (length(content_sha256) = 64),
    seq integer not null check (seq > 0),
    signed_at text not null,
    signers text not null check (json_valid(signers))
  ) strict`,
  'create index sign_offs_by_assessment on sign_offs (assessment_id, seq)',
]
