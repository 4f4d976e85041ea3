import type { CityTx } from '../database/schema.ts'
import { loadErasures } from '../erasures/erasure-repository.ts'
import type { Ledger } from './ledger.ts'
import { storeLedger } from './store-ledger-repository.ts'

/** Lets `work` take lines into the ledger, and stores what came of them. */
export async function keepLedger<Value>(
  tx: CityTx,
  ledger: Ledger,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    await loadErasures(tx, ledger.orgId, ledger.erasures)
    const value = await work()
    await storeLedger(tx, ledger)
    return value
  } finally {
    // No statement may outlive the transaction it belongs to.
    await Promise.allSettled(ledger.storing)
  }
}
