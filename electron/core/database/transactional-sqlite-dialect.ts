import type Database from 'better-sqlite3-multiple-ciphers'
import {
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
} from 'kysely'

import { cacheStatements } from './cache-statements.ts'

/**
 * Kysely does not trust SQLite with DDL in a transaction and so runs migrations without one; a
 * migration that fails halfway would leave half a schema on a mentor's laptop. SQLite can, so we say so.
 */
export class TransactionalSqliteDialect extends SqliteDialect {
  readonly #sqlite: Database.Database

  constructor(sqlite: Database.Database) {
    super({ database: sqlite })
    this.#sqlite = sqlite
  }

  override createDriver(): Driver {
    return new FailureKeepingDriver(this.#sqlite)
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

/**
 * On a full disk SQLite rolls back by itself; asking for it again fails too, and that second error
 * would hide the one that says what happened.
 */
class FailureKeepingDriver extends SqliteDriver {
  readonly #sqlite: Database.Database

  constructor(sqlite: Database.Database) {
    super({ database: cacheStatements(sqlite) })
    this.#sqlite = sqlite
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }
}
