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
]
