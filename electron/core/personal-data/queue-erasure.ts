import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { findCityFirm } from '#core/sync/city-firms/city-firm-repository.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { mayDo } from '#core/sync/device/role-rights.ts'
import { findRevision, insertRevision, listRevisions } from '#core/sync/outbox/outbox-repository.ts'
import { hashBody, readLine, toLine } from '#core/sync/outbox/record-line.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'
import { erasureBodySchema, type ErasureBody } from '#shared/wire/erasure.ts'

type QueuedWord = { readonly revId: string; readonly line: string }

type Titled = { readonly erasureId: string; readonly title: string }

/** Asks everyone else to erase the contact too; null when nobody else has the firm. */
export async function queueErasure(
  tx: WriteTx,
  surroundings: Surroundings,
  { erasureId, title, body }: Titled & { readonly body: ErasureBody },
): Promise<string | null> {
  const { firmId } = body.contact
  const device = await findEnrolledDevice(tx)
  const isShared =
    (await findCityFirm(tx, firmId)) !== undefined || (await listRevisions(tx, firmId)).length > 0
  if (!device || !mayDo(device.certificate, 'erase') || !isShared) return null
  return queue(tx, surroundings, title, { kind: 'erasure', record_id: erasureId, body })
}

/** What was queued, as it stands in the outbox. */
export async function findWord(db: ReadDb, revId: string | null): Promise<QueuedWord | null> {
  const row = revId === null ? undefined : await findRevision(db, revId)
  return row ? { revId: row.rev_id, line: row.line } : null
}

/**
 * Queues the word again after a restored backup has lost it. It is the same to the letter, so that a
 * city which has it already answers as it did.
 */
export async function queueAgain(
  tx: WriteTx,
  { now }: Surroundings,
  { revId, line }: QueuedWord,
): Promise<void> {
  const { record_id, body } = readLine(line)
  const contact = erasureBodySchema.parse(body)
  const title = (await findLiveFirm(tx, contact.contact.firmId))?.name ?? ''
  await insertRevision(tx, {
    ...{ rev_id: revId, record_id, kind: 'erasure', title, line },
    ...{ body_sha256: hashBody(body), queued_at: now().toISOString() },
  })
}

/** Confirms to the city that nothing of the person is left here. */
export function queueTombstone(
  tx: WriteTx,
  surroundings: Surroundings,
  { erasureId, title, erasedAt }: Titled & { readonly erasedAt: string },
): Promise<string> {
  return queue(tx, surroundings, title, {
    kind: 'tombstone',
    record_id: surroundings.newId(),
    body: { erasureId, erasedAt },
  })
}

type Said = Pick<
  Extract<BatchRecord, { kind: 'erasure' | 'tombstone' }>,
  'kind' | 'record_id' | 'body'
>

async function queue(
  tx: WriteTx,
  { newId, now }: Surroundings,
  title: string,
  said: Said,
): Promise<string> {
  const queuedAt = now().toISOString()
  const revId = newId()
  const line = toLine({
    ...said,
    rev_id: revId,
    base_version: null,
    base_sha: null,
    op: 'put',
    fact_time: queuedAt,
    resolves: null,
  } as BatchRecord)
  await insertRevision(tx, {
    rev_id: revId,
    record_id: said.record_id,
    kind: said.kind,
    title,
    line,
    body_sha256: hashBody(said.body),
    queued_at: queuedAt,
  })
  return revId
}
