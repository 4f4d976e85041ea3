import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The workspace, instruments, assessments with their answers, history, evidence and sign-offs. */
export const createAssessments: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('workspace')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .modifyEnd(sql`strict`)
      .execute()
  },
}
