import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who switched a rule of two persons on or off, and when; one without an entry was never switched since. */
export const keepTwoPersonChanges: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table two_person_changes (
    seq integer primary key,
    rule text not null check (rule in ('review', 'batch')),
    is_on integer not null check (is_on in (0, 1)),
    changed_by text not null,
    changed_at text not null
  ) strict`,
  'create index two_person_changes_by_rule on two_person_changes (rule, seq)',
  ...['update', 'delete'].map(
    (event) =>
      `create trigger two_person_changes_${event}_refused before ${event} on two_person_changes
       begin select raise(abort, 'two_person_changes is append-only'); end`,
  ),
]
