import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What was typed into the form of a firm, until it is saved or discarded. */
export const createFirmDrafts: Migration = {
  async up(db: Kysely<unknown>) {
    // firm_id is empty for the form of a new firm, so it refers to no row.
    await sql`create table firm_drafts (
      firm_id text primary key,
      version integer,
      draft text not null check (json_valid(draft)),
      kept_at text not null
    ) strict, without rowid`.execute(db)
  },
}
