import type Database from 'better-sqlite3-multiple-ciphers'
import {
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type SqliteDatabase,
} from 'kysely'

/**
 * Kysely does not trust SQLite with DDL in a transaction and so runs migrations without one; a
 * migration that fails halfway would leave half a schema on a mentor's laptop. SQLite can, so we say so.
 */
export class TransactionalSqliteDialect extends SqliteDialect {
  readonly #sqlite: Database.Database
  readonly #statements: SqliteDatabase

  constructor(sqlite: Database.Database, statements: SqliteDatabase) {
    super({ database: statements })
    this.#sqlite = sqlite
    this.#statements = statements
  }

  override createDriver(): Driver {
    return new FailureKeepingDriver(this.#sqlite, this.#statements)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** For migrations, whose transaction is Kysely's own; see `TransactionExecutor.rollBack`. */
class FailureKeepingDriver extends SqliteDriver {
  readonly #sqlite: Database.Database

  constructor(sqlite: Database.Database, statements: SqliteDatabase) {
    super({ database: statements })
    this.#sqlite = sqlite
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }
}
