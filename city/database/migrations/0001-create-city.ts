import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

import { createBatchTables } from './create-city/create-batch-tables.ts'
import { createChangeTables } from './create-city/create-change-tables.ts'
import { createOrgTables } from './create-city/create-org-tables.ts'
import { createRecordTables } from './create-city/create-record-tables.ts'

/**
 * Everything the city keeps. Every key begins with the association, which is also the key to spread
 * the tables by.
 *
 * Frozen once released: a wrong migration is corrected by a later one, never edited.
 */
export const createCity: Migration = {
  async up(db: Kysely<unknown>) {
    await createOrgTables(db)
    await createBatchTables(db)
    await createRecordTables(db)
    await createChangeTables(db)
  },
}
