import type { RecordOutcome } from '#shared/wire/receipt.ts'

import type { Origin } from '../batches/origin.ts'
import type { SentLine } from '../batches/sent-line.ts'
import type { CityTx } from '../database/schema.ts'
import type { CityParts } from '../gateway-parts.ts'
import { applyLine } from './apply-line.ts'
import type { Ledger } from './ledger.ts'
import { loadLedger } from './load-ledger-repository.ts'

/** A line, and who made it. */
export type QueuedLine = { readonly origin: Origin; readonly line: SentLine }

/** Takes the lines in their order; one outcome each. Nothing is written before `storeLedger`. */
export async function applyLines(
  tx: CityTx,
  city: CityParts,
  ledger: Ledger,
  queued: readonly QueuedLine[],
): Promise<RecordOutcome[]> {
  const lines = queued.flatMap(({ line }) => (line.ok ? [line] : []))
  const deviceIds = new Set(queued.map(({ origin }) => origin.deviceId))
  await loadLedger(tx, ledger, { lines, deviceIds }, city)
  return queued.map(({ origin, line }) => applyLine(ledger, origin, line))
}
