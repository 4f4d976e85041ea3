import type Database from 'better-sqlite3-multiple-ciphers'
import {
  Kysely,
  Transaction,
  TransactionBuilder,
  type DatabaseConnection,
  type KyselyProps,
} from 'kysely'

import { cacheStatements } from './cache-statements.ts'
import type { DatabaseSchema, WriteTx } from './schema.ts'
import { TransactionExecutor } from './transaction-executor.ts'
import { TransactionalSqliteDialect, type OpenFile } from './transactional-sqlite-dialect.ts'
import { Turns } from './turns.ts'

/**
 * Kysely with a shorter way into a transaction and out of it. Its own passes begin and commit through
 * a dozen promises and builds a chain of executors around them, which takes longer than the statements
 * of an answer.
 */
export class TransactingKysely extends Kysely<DatabaseSchema> {
  readonly #transactions: TransactionBuilder<DatabaseSchema>

  constructor(sqlite: Database.Database) {
    const file = { sqlite, statements: cacheStatements(sqlite), turns: new Turns() }
    const dialect = new TransactionalSqliteDialect(file)
    super({ dialect })
    const driver = dialect.createDriver()
    const props = { config: { dialect }, dialect, driver, executor: this.getExecutor() }
    this.#transactions = new ShortTransactions(file, props)
  }

  override transaction(): TransactionBuilder<DatabaseSchema> {
    return this.#transactions
  }
}

class ShortTransactions extends TransactionBuilder<DatabaseSchema> {
  readonly #file: OpenFile
  readonly #props: KyselyProps
  readonly #dialect
  #connection: DatabaseConnection | undefined

  constructor(file: OpenFile, props: KyselyProps) {
    super(props)
    this.#file = file
    this.#props = props
    const { dialect } = props
    this.#dialect = { compiler: dialect.createQueryCompiler(), adapter: dialect.createAdapter() }
  }

  override async execute<Value>(work: (tx: WriteTx) => Promise<Value>): Promise<Value> {
    // It opens with the first query and stays the same.
    this.#connection ??= await this.#props.executor.provideConnection((it) => Promise.resolve(it))
    const { turns } = this.#file
    const turn = turns.take()
    if (turn) await turn
    try {
      return await this.#run(work, this.#connection)
    } finally {
      turns.give()
    }
  }

  async #run<Value>(
    work: (tx: WriteTx) => Promise<Value>,
    connection: DatabaseConnection,
  ): Promise<Value> {
    const executor = new TransactionExecutor(this.#file, this.#dialect, connection)
    executor.begin()
    try {
      const value = await work(new Transaction({ ...this.#props, executor }))
      executor.commit()
      return value
    } catch (error) {
      executor.rollBack()
      throw error
    }
  }
}
