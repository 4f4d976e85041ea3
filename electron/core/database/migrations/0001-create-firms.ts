import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Firms, their contacts, the imports that brought them, and norm sets. */
export const createFirms: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('firms')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute()
  },
}
