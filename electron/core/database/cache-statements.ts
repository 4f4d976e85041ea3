import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** More than the app has distinct statements; lists of varying length could make more. */
const statementLimit = 300

/**
 * Kysely prepares every query anew; preparing costs more than most of our statements. SQLite
 * prepares again by itself when the schema has changed, so keeping a statement is safe.
 */
export function cacheStatements(database: SqliteDatabase): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    prepare(sql) {
      const known = statements.get(sql)
      if (known) return known
      if (statements.size >= statementLimit) statements.clear()
      const statement = database.prepare(sql)
      statements.set(sql, statement)
      return statement
    },
    close() {
      statements.clear()
      database.close()
    },
  }
}
