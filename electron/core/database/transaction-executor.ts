import {
  DefaultQueryExecutor,
  SingleConnectionProvider,
  type AbortableOperationOptions,
  type DatabaseConnection,
  type DialectAdapter,
  type QueryCompiler,
} from 'kysely'

import type { OpenFile } from './transactional-sqlite-dialect.ts'

/** What makes text of queries; the same for every transaction. */
type Dialect = { readonly compiler: QueryCompiler; readonly adapter: DialectAdapter }

/** Runs what belongs to one transaction, and nothing once that is over. */
export class TransactionExecutor extends DefaultQueryExecutor {
  readonly #file: OpenFile
  #isOver = false

  constructor(file: OpenFile, { compiler, adapter }: Dialect, connection: DatabaseConnection) {
    super(compiler, adapter, new SingleConnectionProvider(connection))
    this.#file = file
  }

  begin(): void {
    this.#run('begin')
  }

  commit(): void {
    this.#run('commit')
    this.#isOver = true
  }

  /**
   * On a full disk SQLite rolls back by itself; asking for it again fails too, and that second error
   * would hide the one that says what happened.
   */
  rollBack(): void {
    this.#isOver = true
    if (this.#file.sqlite.inTransaction) this.#run('rollback')
  }

  /** Runs a statement at once. Throws when the transaction is over. */
  runStatement(sql: string, parameters: readonly unknown[]) {
    this.#refuseWhenOver()
    try {
      return this.#file.statements.prepare(sql).run(parameters)
    } catch (error) {
      this.#noticeEnd()
      throw error
    }
  }

  override async provideConnection<Value>(
    consumer: (connection: DatabaseConnection) => Promise<Value>,
    options?: AbortableOperationOptions,
  ): Promise<Value> {
    this.#refuseWhenOver()
    try {
      return await super.provideConnection(consumer, options)
    } catch (error) {
      this.#noticeEnd()
      throw error
    }
  }

  #refuseWhenOver(): void {
    if (this.#isOver) throw new Error('The transaction is over')
  }

  /** What failed may have made SQLite roll back: what comes next would be stored by itself. */
  #noticeEnd(): void {
    this.#isOver ||= !this.#file.sqlite.inTransaction
  }

  #run(sql: string): void {
    this.#file.statements.prepare(sql).run([])
  }
}
