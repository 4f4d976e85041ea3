import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What is kept in memory of the roster and of the queue is told by a count of changes that it is old: sums
 * of what stands there can come out the same. And an answer of the city finds its place in a batch by an index.
 */
export const countChanges: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const counted = ['mentors', 'mentor_details', 'review_items'] as const
const statements = [
  `create table change_counts (
    name text primary key,
    count integer not null
  ) strict, without rowid`,
  `insert into change_counts (name, count) values ('roster', 0), ('review', 0)`,
  ...counted.flatMap((table) =>
    ['insert', 'update', 'delete'].map(
      (event) =>
        `create trigger ${table}_${event}_counts after ${event} on ${table}
         begin
           update change_counts set count = count + 1
             where name = '${table === 'review_items' ? 'review' : 'roster'}';
         end`,
    ),
  ),
  'create index batch_items_by_decision on batch_items (decision_id)',
  'create index batch_items_by_revision on batch_items (rev_id)',
]
