import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The list of firms by name without reading the firms: it is shown before the search is ready. */
export const indexLiveFirms: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index live_firms_by_name on firms (name_key, id)
      where deleted_at is null`.execute(db)
  },
}
