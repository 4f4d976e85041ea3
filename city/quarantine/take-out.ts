import type { RecordOutcome } from '#shared/wire/receipt.ts'

import { takeWaitingBatch } from '../batches/batch-repository.ts'
import { readLine } from '../batches/sent-line.ts'
import type { CityTx } from '../database/schema.ts'
import type { CityParts } from '../gateway-parts.ts'
import { applyLines, type QueuedLine } from '../records/apply-lines.ts'
import type { Ledger } from '../records/ledger.ts'
import { tellOfOutcome } from '../records/tell.ts'
import {
  listQuarantined,
  postponeQuarantined,
  settleQuarantined,
  type QuarantinedLine,
} from './quarantine-repository.ts'
import { nextTryAt } from './retry-ladder.ts'

type Taking = { readonly tx: CityTx; readonly city: CityParts; readonly ledger: Ledger }

/** What has just come, for which lines may have been waiting. */
export type Arrived = {
  readonly needs: readonly string[]
  /** A batch was applied: the one behind it in its chain may go on. */
  readonly chain: { readonly chainId: string; readonly deviceSeq: number } | null
}

/** What lines may have been waiting for that these outcomes bring. */
export function needsMetBy(outcomes: readonly RecordOutcome[]): string[] {
  return outcomes
    .filter(({ status }) => status === 'accepted')
    .map(({ kind, record_id, rev_id }) =>
      kind === 'firm' ? `firm ${record_id}` : `revision ${rev_id}`,
    )
}

/** Lets go on whatever waited for this, and whatever waited for that in turn. */
export async function takeOutWaiting(taking: Taking, arrived: Arrived): Promise<void> {
  const { tx, city, ledger } = taking
  let { needs, chain } = arrived
  while (needs.length > 0 || chain) {
    const outcomes: RecordOutcome[] = []
    if (needs.length > 0) {
      const lines = await listQuarantined(tx, ledger.orgId, { needing: needs })
      outcomes.push(...(await takeOut(taking, lines)))
    }
    if (chain) {
      const deviceSeq = chain.deviceSeq + 1
      const next = await takeWaitingBatch(tx, ledger.orgId, chain.chainId, deviceSeq)
      chain = next === undefined ? null : { chainId: chain.chainId, deviceSeq }
      if (next !== undefined) {
        const lines = await listQuarantined(tx, ledger.orgId, { ofBatch: next, lineNo: null })
        outcomes.push(...(await takeOut({ tx, city, ledger }, lines)))
      }
    }
    needs = needsMetBy(outcomes)
  }
}

/** Tries lines of the quarantine again and tells their authors what has changed. */
export async function takeOut(
  { tx, city, ledger }: Taking,
  quarantined: readonly QuarantinedLine[],
): Promise<RecordOutcome[]> {
  const queued: QueuedLine[] = quarantined.map(({ origin, schema, text, sentSha256 }) => ({
    origin,
    line: readLine(city.ladder, schema, text, sentSha256),
  }))
  const outcomes = await applyLines(tx, city, ledger, queued)
  for (const [index, { origin, lineNo, tries }] of quarantined.entries()) {
    const outcome = outcomes[index]
    if (!outcome) throw new Error('Every line has an outcome')
    const place = { batchId: origin.batchId, lineNo }
    if (outcome.status === 'held' || outcome.status === 'rejected') {
      await postponeQuarantined(tx, ledger.orgId, place, {
        outcome,
        tries: tries + 1,
        nextTryAt: nextTryAt(ledger.at, tries + 1, outcome.code),
      })
    } else {
      await settleQuarantined(tx, ledger.orgId, place, { as: outcome.status, at: ledger.at })
      tellOfOutcome(ledger, outcome, { userId: origin.userId, note: '' })
    }
  }
  return outcomes
}
