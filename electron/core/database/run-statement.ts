import type { WriteTx } from './schema.ts'
import { TransactionExecutor } from './transaction-executor.ts'

type Bound = string | number | null

/**
 * Runs a statement that is written out, inside the transaction and before it returns. For what every
 * answer waits for: building a query anew and passing it through the query library's promises costs
 * as much as running it. Throws when the transaction is over.
 */
export function runStatement(tx: WriteTx, sql: string, parameters: readonly Bound[]) {
  const executor = tx.getExecutor()
  if (!(executor instanceof TransactionExecutor)) throw new Error('Not one of our transactions')
  return executor.runStatement(sql, parameters)
}
