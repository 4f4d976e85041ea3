import { setImmediate as nextTurn } from 'node:timers/promises'

import type { RecordOutcome } from '#shared/wire/receipt.ts'

import type { Origin } from '../batches/origin.ts'
import type { SentLine } from '../batches/sent-line.ts'
import type { CityTx } from '../database/schema.ts'
import { withoutErased } from '../erasures/without-erased.ts'
import type { CityParts } from '../gateway-parts.ts'
import { applyLine } from './apply-line.ts'
import type { Ledger } from './ledger.ts'
import { loadLedger } from './load-ledger-repository.ts'
import { storeRevisions } from './store-ledger-repository.ts'

/** A line, and who made it. */
export type QueuedLine = { readonly origin: Origin; readonly line: SentLine }

const revisionsAtOnce = 50

/**
 * Takes the lines in their order; one outcome each. Only revisions are written before `storeLedger`, a
 * few at a time, while the next lines are worked out; `keepLedger` waits for them.
 */
export async function applyLines(
  tx: CityTx,
  city: CityParts,
  ledger: Ledger,
  queued: readonly QueuedLine[],
): Promise<RecordOutcome[]> {
  const lines = queued.flatMap(({ line }) => (line.ok ? [line] : []))
  const deviceIds = new Set(queued.map(({ origin }) => origin.deviceId))
  await loadLedger(tx, ledger, { lines, deviceIds }, city)
  const outcomes: RecordOutcome[] = []
  for (const { origin, line } of queued) {
    const kept = withoutErased(city.ladder, line, ledger.erasures.names)
    outcomes.push(applyLine(ledger, origin, kept))
    if (ledger.revisionsToAdd.length < revisionsAtOnce) continue
    storeMore(tx, ledger)
    await nextTurn()
  }
  return outcomes
}

function storeMore(tx: CityTx, ledger: Ledger): void {
  const storing = storeRevisions(tx, ledger)
  storing.catch(() => undefined)
  ledger.storing.push(storing)
}
