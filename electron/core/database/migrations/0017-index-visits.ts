import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The visits of a large campaign by day, and the firms of the bin, without reading the rest of either. */
export const indexVisits: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create index campaign_assignments_by_visit on campaign_assignments
    (campaign_id, visit_on, lead_mentor_id, co_mentor_id, firm_id)
    where state in ('confirmed', 'sent')`,
  'create index binned_firms on firms (id) where deleted_at is not null',
]
