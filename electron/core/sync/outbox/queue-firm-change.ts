import { z } from 'zod'

import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { isTaxCodeTaken } from '#core/firms/is-tax-code-taken.ts'
import { findCityFirm } from '#core/sync/city-firms/city-firm-repository.ts'
import type { Surroundings } from '#core/surroundings.ts'
import { firmDetailsSchema, type Firm, type FirmDetails } from '#shared/domain/firms/firm.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'

import { insertRevision, isUnseen, listRevisions, rewriteQueued } from './outbox-repository.ts'
import { hashBody, readLine, toLine } from './record-line.ts'

/**
 * Queues a change of a firm that the city knows, or has been told of; other firms stay on the laptop.
 * Call it in the transaction of the change.
 */
export async function queueFirmChange(
  tx: WriteTx,
  surroundings: Surroundings,
  firm: Firm,
  op: BatchRecord['op'] = 'put',
): Promise<void> {
  if (firm.isSample || !(await isShared(tx, firm.id))) return
  const queued = await toQueued(tx, firm)
  await queueFirm(tx, surroundings, op === 'put' ? queued : { ...queued, details: null })
}

export type QueuedFirm = {
  readonly firmId: string
  readonly name: string
  /** When a person set it so. */
  readonly at: string
  /** Null deletes. */
  readonly details: FirmDetails | null
  /** The conflict this settles. */
  readonly resolves?: string
}

export async function toQueued(db: ReadDb, firm: Firm): Promise<QueuedFirm> {
  const details = await toCityDetails(db, firm)
  return { firmId: firm.id, name: firm.name, at: firm.updatedAt, details }
}

/**
 * Puts a firm into the outbox; answers its revision. One that has not left the laptop yet is
 * rewritten: nobody has seen it, and two of them would be in each other's way.
 */
export async function queueFirm(
  tx: WriteTx,
  surroundings: Surroundings,
  { firmId, name, at, details, resolves }: QueuedFirm,
): Promise<string> {
  const [newest] = await listRevisions(tx, firmId)
  const waiting = newest && isUnseen(newest) ? readLine(newest.line) : null
  const record: BatchRecord = {
    kind: 'firm',
    record_id: firmId,
    rev_id: waiting?.rev_id ?? surroundings.newId(),
    ...(await baseOf(tx, firmId)),
    op: details ? 'put' : 'delete',
    fact_time: at,
    resolves: resolves ?? waiting?.resolves ?? null,
    body: details,
  }
  const revision = {
    rev_id: record.rev_id,
    title: name,
    line: toLine(record),
    body_sha256: hashBody(record.body),
  }
  if (waiting) await rewriteQueued(tx, revision)
  else {
    const queued_at = surroundings.now().toISOString()
    await insertRevision(tx, { ...revision, record_id: firmId, kind: 'firm', queued_at })
  }
  return record.rev_id
}

/** As far as known now; packing looks again. */
async function baseOf(tx: WriteTx, firmId: string) {
  const base = (await findCityFirm(tx, firmId))?.base ?? null
  return { base_version: base?.version ?? null, base_sha: base?.sha256 ?? null }
}

/** Whether the city has what stands here now, or it is on its way there. */
export async function isFirmUpToDate(tx: WriteTx, firm: Firm): Promise<boolean> {
  const wanted = hashBody(await toCityDetails(tx, firm))
  const [newest] = await listRevisions(tx, firm.id)
  if (newest && ['queued', 'packed', 'sent'].includes(newest.carriage)) {
    return newest.body_sha256 === wanted
  }
  const city = await findCityFirm(tx, firm.id)
  return city?.base?.sha256 === wanted
}

/**
 * What the city is told of a firm: a tax code that is left out here only because another firm here
 * has it is not taken away from the city.
 */
export async function toCityDetails(db: ReadDb, firm: Firm): Promise<FirmDetails> {
  const details = toDetails(firm)
  const taxCode = (await findCityFirm(db, firm.id))?.base?.details?.taxCode ?? null
  if (details.taxCode !== null || taxCode === null) return details
  return (await isTaxCodeTaken(db, { taxCode, firmId: firm.id }))
    ? { ...details, taxCode }
    : details
}

export function toDetails(firm: Firm): FirmDetails {
  return z.object(firmDetailsSchema.shape).parse(firm)
}

async function isShared(tx: WriteTx, firmId: string): Promise<boolean> {
  if ((await listRevisions(tx, firmId)).length > 0) return true
  return (await findCityFirm(tx, firmId)) !== undefined
}
