import type Database from 'better-sqlite3-multiple-ciphers'
import { Kysely, Transaction, TransactionBuilder, type KyselyProps } from 'kysely'

import { cacheStatements } from './cache-statements.ts'
import type { DatabaseSchema, WriteTx } from './schema.ts'
import { TransactionExecutor } from './transaction-executor.ts'
import { TransactionalSqliteDialect } from './transactional-sqlite-dialect.ts'

/**
 * Kysely with a shorter way into a transaction and out of it. Its own passes begin and commit through
 * a dozen promises and builds a chain of executors around them, which takes longer than the statements
 * of an answer.
 */
export class TransactingKysely extends Kysely<DatabaseSchema> {
  readonly #transactions: TransactionBuilder<DatabaseSchema>

  constructor(sqlite: Database.Database) {
    const statements = cacheStatements(sqlite)
    const dialect = new TransactionalSqliteDialect(sqlite, statements)
    super({ dialect })
    const compiler = dialect.createQueryCompiler()
    const adapter = dialect.createAdapter()
    this.#transactions = new ShortTransactions(
      {
        config: { dialect },
        dialect,
        driver: dialect.createDriver(),
        executor: this.getExecutor(),
      },
      (connection) =>
        new TransactionExecutor({ sqlite, statements, compiler, adapter }, connection),
    )
  }

  override transaction(): TransactionBuilder<DatabaseSchema> {
    return this.#transactions
  }
}

type MakeExecutor = (
  connection: ConstructorParameters<typeof TransactionExecutor>[1],
) => TransactionExecutor

class ShortTransactions extends TransactionBuilder<DatabaseSchema> {
  readonly #props: KyselyProps
  readonly #makeExecutor: MakeExecutor

  constructor(props: KyselyProps, makeExecutor: MakeExecutor) {
    super(props)
    this.#props = props
    this.#makeExecutor = makeExecutor
  }

  override execute<Value>(work: (tx: WriteTx) => Promise<Value>): Promise<Value> {
    return this.#props.executor.provideConnection(async (connection) => {
      const executor = this.#makeExecutor(connection)
      executor.begin()
      try {
        const value = await work(new Transaction({ ...this.#props, executor }))
        executor.commit()
        return value
      } catch (error) {
        executor.rollBack()
        throw error
      }
    })
  }
}
