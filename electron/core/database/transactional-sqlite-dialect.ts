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

import { cacheStatements } from './cache-statements.ts'

/**
 * Kysely does not trust SQLite with DDL in a transaction and so runs migrations without one; a
 * migration that fails halfway would leave half a schema on a mentor's laptop. SQLite can, so we say so.
 */
export class TransactionalSqliteDialect extends SqliteDialect {
  readonly #sqlite: Database.Database
  readonly #statements: SqliteDatabase

  constructor(sqlite: Database.Database) {
    const statements = cacheStatements(sqlite)
    super({ database: statements })
    this.#sqlite = sqlite
    this.#statements = statements
  }

  override createDriver(): Driver {
    return new FailureKeepingDriver(this.#sqlite, this.#statements)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter(this.#sqlite, this.#statements)
  }
}

/** The part of the dialect that a transaction leads to; see `run-statement.ts`. */
export class TransactionalSqliteAdapter extends SqliteAdapter {
  readonly #sqlite: Database.Database
  readonly #statements: SqliteDatabase

  constructor(sqlite: Database.Database, statements: SqliteDatabase) {
    super()
    this.#sqlite = sqlite
    this.#statements = statements
  }

  runInTransaction(sql: string, parameters: readonly unknown[]) {
    if (!this.#sqlite.inTransaction) throw new Error('The transaction is over')
    return this.#statements.prepare(sql).run(parameters)
  }

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
  readonly #statements: SqliteDatabase

  constructor(sqlite: Database.Database, statements: SqliteDatabase) {
    super({ database: statements })
    this.#sqlite = sqlite
    this.#statements = statements
  }

  override beginTransaction(): Promise<void> {
    return this.#run('begin')
  }

  override commitTransaction(): Promise<void> {
    return this.#run('commit')
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }

  /** At once, without a query around it: every answer begins and ends with these. */
  async #run(sql: string): Promise<void> {
    this.#statements.prepare(sql).run([])
    return Promise.resolve()
  }
}
