import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'

import { migrations } from './migrations/index.ts'
import type { AppDatabase } from './schema.ts'

/** The file was written by a newer version of the app; opening it could lose data. */
export class DatabaseFromNewerAppError extends Error {
  override readonly name = 'DatabaseFromNewerAppError'
}

/** The file is as it was before: the migration that failed was rolled back. */
export class MigrationFailedError extends Error {
  override readonly name = 'MigrationFailedError'
}

/**
 * Brings the database up to date, all in one transaction. Throws `DatabaseFromNewerAppError` or
 * `MigrationFailedError`; either way nothing was changed.
 */
export async function migrateDatabase(
  db: AppDatabase,
  upTo?: keyof typeof migrations,
): Promise<void> {
  await refuseNewerDatabase(db)

  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  })
  const { error } = upTo ? await migrator.migrateTo(upTo) : await migrator.migrateToLatest()
  if (error) {
    throw new MigrationFailedError('The database could not be brought up to date', { cause: error })
  }
}

/** True when a migration is due, so that a backup can be made first. */
export async function isMigrationDue(db: AppDatabase): Promise<boolean> {
  const executed = await executedMigrations(db)
  return Object.keys(migrations).some((name) => !executed.includes(name))
}

async function refuseNewerDatabase(db: AppDatabase): Promise<void> {
  const unknown = (await executedMigrations(db)).filter((name) => !(name in migrations))
  if (unknown.length > 0) {
    throw new DatabaseFromNewerAppError(
      `Database knows migrations this app does not: ${unknown.join(', ')}`,
    )
  }
}

async function executedMigrations(db: AppDatabase): Promise<string[]> {
  const history = sql`select 1 from sqlite_master where name = 'kysely_migration'`
  if ((await history.execute(db)).rows.length === 0) return []

  const executed = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return executed.rows.map((row) => row.name)
}
