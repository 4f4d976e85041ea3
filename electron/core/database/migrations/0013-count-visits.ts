import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Hours of a visit remember the assessment that came of it, so that no visit is counted twice. */
export const countVisits: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  'alter table mentor_work add column visit_record_id text',
  `create unique index mentor_work_by_visit on mentor_work (mentor_id, visit_record_id)
    where removed_at is null and visit_record_id is not null`,
]
