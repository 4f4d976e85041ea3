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

import type { Turns } from './turns.ts'

/** One open file: its statements are prepared once, and queries and transactions take turns. */
export type OpenFile = {
  readonly sqlite: Database.Database
  readonly statements: SqliteDatabase
  readonly turns: Turns
}

/**
 * Kysely does not trust SQLite with DDL in a transaction and so runs migrations without one; a
 * migration that fails halfway would leave half a schema on a mentor's laptop. SQLite can, so we say so.
 */
export class TransactionalSqliteDialect extends SqliteDialect {
  readonly #file: OpenFile

  constructor(file: OpenFile) {
    super({ database: file.statements })
    this.#file = file
  }

  override createDriver(): Driver {
    return new TurnTakingDriver(this.#file)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  /** The driver has but one; said so that its turns are not taken a second time, by Kysely. */
  override get supportsMultipleConnections(): boolean {
    return true
  }

  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class TurnTakingDriver extends SqliteDriver {
  readonly #file: OpenFile

  constructor(file: OpenFile) {
    super({ database: file.statements })
    this.#file = file
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#file.turns.take()
    return super.acquireConnection()
  }

  override releaseConnection(): Promise<void> {
    this.#file.turns.give()
    return Promise.resolve()
  }

  /** For migrations, whose transaction is Kysely's own; see `TransactionExecutor.rollBack`. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.sqlite.inTransaction) await super.rollbackTransaction(connection)
  }
}
