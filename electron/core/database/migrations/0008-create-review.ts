import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The association's queue and decisions, and on a mentor's laptop what was said of their work. */
export const createReview: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // One line for each arrived assessment, of its newest revision. `marks` holds what calls for
  // attention, a bit each, so that the queue is filtered from an index alone.
  `create table review_items (
    record_id text primary key,
    rev_id text not null,
    firm_id text not null,
    firm_name text not null,
    tax_code text,
    division text,
    mentor_user_id text not null,
    mentor_name text not null,
    instrument_sha256 text not null,
    reference_year integer not null,
    visited_on text,
    arrived_at text not null,
    revision_number integer not null check (revision_number > 0),
    total_min integer not null,
    total_max integer not null,
    synchrony_min real not null,
    synchrony_max real not null,
    class_lowest text not null,
    class_highest text not null,
    warning_count integer,
    open_range_count integer,
    hand_fixed_count integer not null,
    weak_evidence_percent integer,
    is_outlier integer not null check (is_outlier in (0, 1)),
    changed_after_signature integer not null check (changed_after_signature in (0, 1)),
    state text not null check (state in
      ('waiting', 'first_approval', 'returned', 'approved', 'batched', 'accepted', 'refused')),
    marks integer not null generated always as (
      (coalesce(warning_count, 0) > 0)
      + 2 * (coalesce(open_range_count, 0) > 0)
      + 4 * (hand_fixed_count > 0)
      + 8 * (coalesce(weak_evidence_percent, 0) > 50)
      + 16 * is_outlier
      + 32 * changed_after_signature
    ) stored
  ) strict`,
  'create index review_items_in_queue on review_items (state, arrived_at, marks)',
  'create index review_items_by_time on review_items (arrived_at, state, marks)',
  'create index review_items_by_marks on review_items (state, marks)',
  // Apart from the lines, so that all words can be read through without them.
  `create table review_words (
    item integer primary key,
    words text not null
  ) strict`,
  'create index review_items_by_firm on review_items (firm_id)',
  'create index review_items_by_mentor on review_items (mentor_user_id)',
  `create index review_items_by_division
    on review_items (division, instrument_sha256, state, total_min, total_max)`,

  // What stood in the outbox when the relay came goes before it: a return before what mends it.
  'alter table sync_relays add column after_outbox_seq integer not null default 0',
  'create index sync_arrivals_by_record on sync_arrivals (record_id, arrived_at)',

  // Append-only. `signed` is the word to the mentor, signed on this laptop; null for a colleague's
  // decision, whose signature the carrier was checked by. Each hash covers the one before it
  // of the same assessment.
  `create table review_decisions (
    seq integer primary key,
    decision_id text not null unique,
    record_id text not null,
    rev_id text not null,
    decision text not null check (decision in ('approve', 'return', 'withdraw')),
    reviewer_user_id text not null,
    reviewer_name text not null,
    decided_at text not null,
    remarks text not null check (json_valid(remarks)),
    line text check (json_valid(line)),
    signed text check (json_valid(signed)),
    hash text not null check (length(hash) = 64)
  ) strict`,
  'create index review_decisions_by_record on review_decisions (record_id, seq)',
  `create trigger review_decisions_stay before update on review_decisions
    begin select raise(abort, 'review_decisions is append-only'); end`,
  `create trigger review_decisions_remain before delete on review_decisions
    begin select raise(abort, 'review_decisions is append-only'); end`,

  // Evidence to be fetched, and how often it was asked for in vain.
  `create table review_missing_files (
    sha256 text primary key,
    tries integer not null
  ) strict, without rowid`,
  'create index review_missing_files_by_tries on review_missing_files (tries, sha256)',

  // Remarks that were typed and not decided on yet.
  `create table review_drafts (
    record_id text primary key,
    rev_id text not null,
    remarks text not null check (json_valid(remarks)),
    kept_at text not null
  ) strict, without rowid`,

  `create table review_settings (
    id integer primary key check (id = 1),
    is_two_person integer not null check (is_two_person in (0, 1)),
    city_rule text
  ) strict`,
  'insert into review_settings (id, is_two_person) values (1, 0)',

  // On a mentor's laptop: what a reviewer said of a sent revision. Ticked off by the mentor.
  `create table review_comments (
    comment_id text primary key,
    assessment_id text not null,
    target_rev_id text not null,
    position integer not null,
    input_key text,
    criterion text,
    text text not null,
    said_by text not null,
    said_at text not null,
    done_at text
  ) strict`,
  'create index review_comments_by_assessment on review_comments (assessment_id, said_at, position)',
]
