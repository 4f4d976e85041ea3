import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Restrictions, requests, erasures and looks; the outbox takes erasures and what answers them. */
export const createPrivacy: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const erasedMentor = `exists
  (select 1 from person_erasures where kind = 'mentor' and owner_id = old.mentor_id)`

const statements = [
  // owner_id is the firm of a contact or the mentor; name_sha256 tells the contact, '' for a mentor.
  `create table person_restrictions (
    kind text not null check (kind in ('contact', 'mentor')),
    owner_id text not null,
    name_sha256 text not null,
    since text not null,
    because text not null,
    made_by text not null,
    primary key (kind, owner_id, name_sha256)
  ) strict, without rowid`,

  // Holds no name: what was erased must not stand here.
  `create table person_erasures (
    erasure_id text primary key,
    kind text not null check (kind in ('contact', 'mentor')),
    owner_id text not null,
    name_sha256 text not null,
    asked_on text not null,
    erased_at text not null,
    origin text not null check (origin in ('here', 'city')),
    removed text not null check (json_valid(removed)),
    left_over text not null check (json_valid(left_over)),
    rev_id text
  ) strict, without rowid`,
  'create index person_erasures_by_owner on person_erasures (kind, owner_id)',

  `create table person_looks (
    seq integer primary key,
    kind text not null check (kind in ('contact', 'mentor')),
    owner_id text not null,
    name_sha256 text not null,
    what text not null check (what in ('opened', 'exported', 'restricted', 'lifted')),
    looked_at text not null,
    looked_by text not null
  ) strict`,
  'create index person_looks_by_owner on person_looks (kind, owner_id, name_sha256)',
  `create trigger person_looks_are_never_changed before update on person_looks
    begin select raise(abort, 'looks are append-only'); end`,
  `create trigger person_looks_are_never_deleted before delete on person_looks
    begin select raise(abort, 'looks are append-only'); end`,

  `create table person_requests (
    id text primary key,
    kind text not null check (kind in ('see', 'correct', 'restrict', 'erase', 'withdraw')),
    person_name text not null,
    received_on text not null,
    due_on text not null,
    note text not null,
    answered_on text,
    answered_by text,
    answer text,
    check ((answered_on is null) = (answer is null)),
    check ((answered_on is null) = (answered_by is null))
  ) strict, without rowid`,

  // When what may go was last let go; null before the first time.
  `create table retention (
    id integer primary key check (id = 1),
    last_run_at text
  ) strict`,
  'insert into retention (id) values (1)',

  // What happened to a mentor stays; what was said of them goes with them.
  'drop trigger mentor_history_is_never_changed',
  `create trigger mentor_history_is_never_changed before update on mentor_history
    when not ${erasedMentor}
    begin select raise(abort, 'history is append-only'); end`,

  // SQLite cannot widen a check: the outbox is made anew.
  'alter table outbox rename to outbox_before',
  `create table outbox (
    seq integer primary key autoincrement,
    rev_id text not null unique,
    record_id text not null,
    kind text not null check (kind in ('firm', 'assessment', 'review', 'assignment', 'erasure',
      'tombstone')),
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
]
