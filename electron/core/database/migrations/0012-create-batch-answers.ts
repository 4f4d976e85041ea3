import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Second persons at laptops of their own: batches others ask about, and what was answered about ours. */
export const createBatchAnswers: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // 1 where the second person confirmed with the key of a laptop of their own.
  `alter table batches add column confirmed_by_device integer not null default 0
    check (confirmed_by_device in (0, 1))`,

  // The last answer about a batch gathered here.
  `create table batch_answers (
    batch_id text primary key references batches,
    items_sha256 text not null,
    is_confirmed integer not null check (is_confirmed in (0, 1)),
    reason text not null,
    answered_by text not null,
    answered_at text not null
  ) strict, without rowid`,

  // A batch gathered by a colleague; body is what was asked, the answer is null until it is given.
  `create table batch_questions (
    batch_id text primary key,
    body text not null check (json_valid(body)),
    arrived_at text not null,
    is_confirmed integer check (is_confirmed in (0, 1)),
    reason text not null default '',
    answered_at text
  ) strict, without rowid`,
]
