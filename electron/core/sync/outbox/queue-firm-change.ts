import { z } from 'zod'

import type { WriteTx } from '#core/database/schema.ts'
import { findCityFirm } from '#core/sync/city-firms/city-firm-repository.ts'
import type { Surroundings } from '#core/surroundings.ts'
import { firmDetailsSchema, type Firm, type FirmDetails } from '#shared/domain/firms/firm.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'

import { insertRevision, listRevisions, rewriteQueued } from './outbox-repository.ts'
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
  await queueFirm(tx, surroundings, { firm, op, resolves: null })
}

type Queued = {
  readonly firm: Firm
  readonly op: BatchRecord['op']
  /** The conflict this settles. */
  readonly resolves: string | null
}

/**
 * Puts a firm into the outbox; answers its revision. One that has not left the laptop yet is
 * rewritten: nobody has seen it, and two of them would be in each other's way.
 */
export async function queueFirm(
  tx: WriteTx,
  surroundings: Surroundings,
  { firm, op, resolves }: Queued,
): Promise<string> {
  const details = toDetails(firm)
  const [newest] = await listRevisions(tx, firm.id)
  const waiting = newest?.carriage === 'queued' ? readLine(newest.line) : null
  const city = await findCityFirm(tx, firm.id)
  const record: BatchRecord = {
    kind: 'firm',
    record_id: firm.id,
    rev_id: waiting?.rev_id ?? surroundings.newId(),
    base_version: city?.base?.version ?? null,
    base_sha: city?.base?.sha256 ?? null,
    op,
    fact_time: firm.updatedAt,
    resolves: resolves ?? waiting?.resolves ?? null,
    body: op === 'put' ? details : null,
  }
  const revision = {
    rev_id: record.rev_id,
    title: firm.name,
    line: toLine(record),
    body_sha256: hashBody(record.body),
  }
  if (waiting) await rewriteQueued(tx, revision)
  else {
    const queued_at = surroundings.now().toISOString()
    await insertRevision(tx, { ...revision, record_id: firm.id, kind: 'firm', queued_at })
  }
  return record.rev_id
}

/** Whether the city has what stands here now, or it is on its way there. */
export async function isFirmUpToDate(tx: WriteTx, firm: Firm): Promise<boolean> {
  const wanted = hashBody(toDetails(firm))
  const [newest] = await listRevisions(tx, firm.id)
  if (newest && ['queued', 'packed', 'sent'].includes(newest.carriage)) {
    return newest.body_sha256 === wanted
  }
  const city = await findCityFirm(tx, firm.id)
  return city?.base?.sha256 === wanted
}

export function toDetails(firm: Firm): FirmDetails {
  return z.object(firmDetailsSchema.shape).parse(firm)
}

async function isShared(tx: WriteTx, firmId: string): Promise<boolean> {
  if ((await listRevisions(tx, firmId)).length > 0) return true
  return (await findCityFirm(tx, firmId)) !== undefined
}
