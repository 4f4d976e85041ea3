import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { learnChain } from '#core/sync/device/known-certificates.ts'
import { countRecords } from '#core/sync/down/change-repository.ts'
import { isTooMuch, listReplaced } from '#core/sync/down/count-replaced.ts'
import { openChange } from '#core/sync/down/open-change.ts'
import { takeChange } from '#core/sync/down/take-change.ts'
import { GatewayError } from '#core/sync/gateway/gateway-error.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import type { ReadDb } from '#core/database/schema.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { downChangeSchema, type DownChange, type FeedRow } from '#shared/wire/down-change.ts'

import { storeCursor } from './progress-repository.ts'

export type Page = {
  readonly device: EnrolledDevice
  readonly rows: readonly FeedRow[]
  /** Firms that earlier pages of this sync replaced; the tenth is counted over the whole. */
  readonly replacedBefore: ReadonlySet<string>
  /** A person has said that more than a tenth may go. */
  readonly mayReplace: boolean
}

/**
 * Takes one page of the feed: every signature is verified, and what follows is stored with the
 * cursor in one transaction, all or nothing. Answers which firms were replaced.
 */
export async function takePage(work: SyncWork, page: Page): Promise<ReadonlySet<string>> {
  const { device, rows } = page
  return inOneTransaction(work, async (tx) => {
    const now = work.surroundings.now().toISOString()
    for (const chain of chainsIn(rows)) await learnChain(tx, device, { chain, now })
    const changes = await openAll(tx, device, rows)
    const replaced = await refuseTooMuch(tx, page, changes)
    for (const change of changes) await takeChange({ work, tx, device, now }, change)
    await storeCursor(tx, rows.at(-1)?.cursor ?? null)
    return replaced
  })
}

async function openAll(
  db: ReadDb,
  device: EnrolledDevice,
  rows: readonly FeedRow[],
): Promise<DownChange[]> {
  const changes: DownChange[] = []
  for (const { change: signed, cursor } of rows) {
    const change = await openChange(db, device, signed)
    if (!change.ok) {
      const detail = `change after ${cursor}: ${change.failure}`
      // The city signed it, so it is no damage: this app does not know the form yet.
      const isNewer = change.failure === 'unreadable'
      throw new GatewayError({ code: isNewer ? 'sync/app-too-old' : 'sync/answer-wrong', detail })
    }
    changes.push(change.value)
  }
  return changes
}

async function refuseTooMuch(
  db: ReadDb,
  { replacedBefore, mayReplace }: Page,
  changes: readonly DownChange[],
): Promise<ReadonlySet<string>> {
  const replaced = new Set([...replacedBefore, ...(await listReplaced(db, changes))])
  const outOf = await countRecords(db)
  if (!mayReplace && isTooMuch(replaced.size, outOf)) {
    const detail = `${replaced.size}/${outOf}`
    throw new GatewayError({ code: 'sync/too-much-replaced', detail })
  }
  return replaced
}

/** A certificate may come in the same page as what it signed; a chain proves itself up to the root. */
function chainsIn(rows: readonly FeedRow[]) {
  return rows.flatMap(({ change }) => {
    const text = parseOrNull(change.text)
    if (!isCertificate(text)) return []
    const read = downChangeSchema.safeParse(text).data
    return read?.kind === 'certificate' ? [read.body.chain] : []
  })
}

/** Looked at before the whole is parsed: a page may hold 500 records and no certificate. */
function isCertificate(text: unknown): boolean {
  return typeof text === 'object' && text !== null && 'kind' in text && text.kind === 'certificate'
}

function parseOrNull(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return null
  }
}
