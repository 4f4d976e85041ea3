import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** An association may ask for two managers' approvals. */
export const allowTwoPersonReview: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table orgs drop constraint orgs_review_check`.execute(db)
    await sql`alter table orgs add constraint orgs_review_check
      check (review in ('none', 'required', 'two-person'))`.execute(db)
  },
}
