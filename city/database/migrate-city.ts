import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'

import { migrations } from './migrations/index.ts'
import { cityRoles, ownerRole, type CityRole } from './roles.ts'

/** The database knows migrations this program does not: a newer gateway has been here. */
export class DatabaseFromNewerGatewayError extends Error {
  override readonly name = 'DatabaseFromNewerGatewayError'
}

/** The database is as it was before. */
export class CityMigrationFailedError extends Error {
  override readonly name = 'CityMigrationFailedError'
}

/** Any number will do; it must only never change. */
const migrationLock = 727_001

/**
 * Brings the database up to date, making roles and schema when they are missing. `ownerUrl` may make
 * roles. Several gateways that start at once run each migration once: they wait for a lock.
 */
export async function migrateCity(
  ownerUrl: string,
  passwords: Partial<Record<CityRole, string>> = {},
): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await sql`select pg_advisory_lock(${migrationLock})`.execute(db)
    await ensureRoles(db, passwords)
    await sql`create schema if not exists city authorization ${sql.id(ownerRole)}`.execute(db)
    await sql`create schema if not exists analytics authorization ${sql.id(ownerRole)}`.execute(db)
    await sql`set role ${sql.id(ownerRole)}`.execute(db)
    await sql`set search_path = city`.execute(db)
    await runMigrations(db)
  } finally {
    await db.destroy()
  }
}

async function runMigrations(db: Kysely<unknown>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableSchema: 'city',
  })
  await refuseNewerDatabase(db)
  const { error } = await migrator.migrateToLatest()
  if (error) {
    throw new CityMigrationFailedError('The database could not be brought up to date', {
      cause: error,
    })
  }
}

async function refuseNewerDatabase(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ known: boolean }>`
    select to_regclass('city.kysely_migration') is not null as known`.execute(db)
  if (!rows[0]?.known) return
  const executed = await sql<{ name: string }>`select name from city.kysely_migration`.execute(db)
  const unknown = executed.rows.map(({ name }) => name).filter((name) => !(name in migrations))
  if (unknown.length > 0) throw new DatabaseFromNewerGatewayError(unknown.join(', '))
}

async function ensureRoles(
  db: Kysely<unknown>,
  passwords: Partial<Record<CityRole, string>>,
): Promise<void> {
  for (const role of [ownerRole, ...cityRoles]) {
    const found = await sql`select 1 from pg_roles where rolname = ${role}`.execute(db)
    if (found.rows.length === 0) await createRole(db, role)
  }
  await sql`grant ${sql.id(ownerRole)} to current_user`.execute(db)
  for (const role of cityRoles) {
    const password = passwords[role]
    if (password === undefined) continue
    await sql`alter role ${sql.id(role)} login password ${sql.lit(password)}`.execute(db)
  }
}

/** Roles are the server's, not the database's: another database of it may be making the same one. */
async function createRole(db: Kysely<unknown>, role: string): Promise<void> {
  try {
    await sql`create role ${sql.id(role)} nologin nosuperuser nobypassrls`.execute(db)
    if (role === 'nangbac_reader') await tuneReader(db)
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined
    if (code !== '42710' && code !== '23505') throw error
  }
}

/**
 * Analysts read much at once. The planner takes keys of two columns for rarer than they are and would go
 * row by row through a million results; joined as wholes they take seconds.
 */
async function tuneReader(db: Kysely<unknown>): Promise<void> {
  for (const setting of [
    'default_transaction_read_only = on',
    'enable_nestloop = off',
    'enable_mergejoin = off',
    'jit = off',
    "work_mem = '64MB'",
    "statement_timeout = '5min'",
  ]) {
    await sql`alter role nangbac_reader set ${sql.raw(setting)}`.execute(db)
  }
}
