import { TransactionalSqliteAdapter } from './transactional-sqlite-dialect.ts'
import type { WriteTx } from './schema.ts'

type Bound = string | number | null

/**
 * Runs a statement that is written out, inside the transaction and before it returns. For what every
 * answer waits for: building a query anew and passing it through the query library's promises costs
 * as much as running it. Throws when the transaction is over.
 */
export function runStatement(tx: WriteTx, sql: string, parameters: readonly Bound[]) {
  const { adapter } = tx.getExecutor()
  if (!(adapter instanceof TransactionalSqliteAdapter)) throw new Error('Not one of our databases')
  return adapter.runInTransaction(sql, parameters)
}
