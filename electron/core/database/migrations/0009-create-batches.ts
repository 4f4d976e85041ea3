import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What a mentor is assigned, and what an association sends to the city as one thing. */
export const createBatches: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // SQLite cannot widen a check: the outbox is made anew, to take assignments as well.
  'alter table outbox rename to outbox_before',
  `create table outbox (
    seq integer primary key autoincrement,
    rev_id text not null unique,
    record_id text not null,
    kind text not null check (kind in ('firm', 'assessment', 'review', 'assignment')),
    title text not null,
    line text not null check (json_valid(line)),
    body_sha256 text not null,
    carriage text not null check (carriage in ('queued', 'packed', 'sent', 'received', 'accepted',
      'rejected', 'conflict', 'held')),
    queued_at text not null,
    first_packed_at text,
    batch_id text references sync_batches (batch_id),
    outcome_at text,
    received_at text,
    accepted_at text,
    version integer,
    fault text,
    pointer text,
    needs text not null check (json_valid(needs)),
    is_superseded integer not null check (is_superseded in (0, 1)),
    check (carriage in ('queued', 'rejected') or batch_id is not null),
    check (carriage <> 'queued' or batch_id is null)
  ) strict`,
  'insert into outbox select * from outbox_before',
  'drop table outbox_before',
  'create index outbox_by_record on outbox (record_id, seq)',
  'create index outbox_by_carriage on outbox (carriage, seq)',
  'create index outbox_by_batch on outbox (batch_id)',

  // What the association has asked this mentor to do. told_at is the time its last word names,
  // which grows with each; an older word, come by a slower way, changes nothing.
  `create table received_assignments (
    assignment_id text primary key,
    rev_id text,
    told_at text not null,
    firm_id text,
    body text check (json_valid(body)),
    sent_by text not null,
    received_at text not null,
    withdrawn_at text,
    check (withdrawn_at is not null or body is not null)
  ) strict, without rowid`,

  `create table batches (
    id text primary key,
    number integer not null unique check (number > 0),
    name text not null,
    state text not null check (state in ('draft', 'confirmed', 'sent', 'settled', 'discarded')),
    made_by text not null,
    made_at text not null,
    confirmed_by text,
    confirmed_title text not null default '',
    confirmed_at text,
    sent_at text,
    settled_at text,
    mends_batch_id text,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((state in ('sent', 'settled')) = (sent_at is not null))
  ) strict, without rowid`,

  // figures and facts are of the very revision, as JSON; findings are kept as they were when it was
  // sent. decision_id is the review record that carries the approval.
  `create table batch_items (
    batch_id text not null references batches (id),
    record_id text not null,
    rev_id text not null,
    position integer not null,
    firm_id text not null,
    reference_year integer not null,
    figures text not null check (json_valid(figures)),
    facts text not null check (json_valid(facts)),
    findings text check (json_valid(findings)),
    state text not null check (state in ('gathered', 'sent', 'accepted', 'refused')),
    decision_id text,
    fault_code text,
    reason text not null default '',
    answered_at text,
    primary key (batch_id, record_id)
  ) strict, without rowid`,
  // What is on its way, or about to be, is in one batch only.
  `create unique index batch_items_open on batch_items (record_id)
    where state in ('gathered', 'sent')`,
  'create index batch_items_by_record on batch_items (record_id)',
  'create index batch_items_by_firm on batch_items (firm_id, reference_year)',
  `create table batch_settings (
    id integer primary key check (id = 1),
    is_two_person integer not null check (is_two_person in (0, 1))
  ) strict`,
  'insert into batch_settings (id, is_two_person) values (1, 0)',
]
