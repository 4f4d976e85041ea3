import { SqliteAdapter, SqliteDialect, type DialectAdapter } from 'kysely'

/**
 * Kysely does not trust SQLite with DDL in a transaction and so runs migrations without one; a
 * migration that fails halfway would leave half a schema on a mentor's laptop. SQLite can, so we say so.
 */
export class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
