import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { takeCityFirm } from '#core/firms/take-city-firm.ts'
import { fillReviewItem, refreshReviewedFirm } from '#core/review/fill-review-item.ts'
import { isArrivalKnown, storeArrival } from '#core/sync/down/change-repository.ts'
import { toReview, type SyncWork } from '#core/sync/sync-work.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import type { FilePreview } from '#shared/domain/sync/sync-state.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { batchRecordSchema, recordHeadSchema, type BatchRecord } from '#shared/wire/batch-record.ts'

import type { OpenedFile } from './open-carried-file.ts'
import { insertRelay, isRelayKnown } from './relay-repository.ts'

type MentorsBatch = Extract<OpenedFile, { kind: 'batch' }>

/**
 * Keeps a mentor's batch word for word, to be passed on with the next sync, and what it says for the
 * association to see. Taking it twice changes nothing.
 */
export async function takeMentorsBatch(
  work: SyncWork,
  tx: WriteTx,
  { outside, bytes, author, lines, blobs }: MentorsBatch,
): Promise<{ taken: number; known: number }> {
  const { manifest, manifestSha256 } = outside
  const batchId = manifest.batch_id
  if (await isRelayKnown(tx, { batchId, manifestSha256 })) return { taken: 0, known: lines.length }
  const now = work.surroundings.now().toISOString()
  // The files are durable before the row that names them.
  for (const blob of blobs.values()) work.evidence.put(blob)
  await insertRelay(tx, {
    ...{ batchId, bytes, manifestSha256 },
    authorDeviceId: author.certificate.deviceId,
    authorChain: author.chain,
    blobs: manifest.blobs.filter(({ sha256 }) => blobs.has(sha256)),
    takenAt: now,
  })
  const { userId, userName } = author.certificate
  for (const line of lines) await keep(tx, line, { author: { userId, userName, at: now }, now })
  await show(work, tx, lines)
  return { taken: lines.length, known: 0 }
}

/** A newer app's record is passed on as well; only its head can be read. */
async function keep(
  tx: WriteTx,
  line: string,
  { author, now }: { readonly author: object; readonly now: string },
): Promise<void> {
  const head = recordHeadSchema.safeParse(parseOrNull(line)).data
  if (!head || (await isArrivalKnown(tx, head.rev_id))) return
  await storeArrival(tx, {
    revId: head.rev_id,
    recordId: head.record_id,
    kind: head.kind,
    ...{ line, author },
    stage: null,
    arrivedAt: now,
  })
}

/**
 * What a file says stands here as it does after a sync: firms that are not here yet, and assessments
 * in the queue. A firm that is here stays as it is; the city merges.
 */
async function show(work: SyncWork, tx: WriteTx, lines: readonly string[]): Promise<void> {
  const records = lines.flatMap((line) => batchRecordSchema.safeParse(parseOrNull(line)).data ?? [])
  for (const record of records) {
    if (record.kind !== 'firm' || record.body === null) continue
    const firmId = firmIdSchema.parse(record.record_id)
    if (await findLiveFirm(tx, firmId)) continue
    await takeCityFirm(work.firms, tx, { firmId, details: record.body })
    await refreshReviewedFirm(tx, firmId)
  }
  for (const { kind, record_id: recordId } of records) {
    if (kind !== 'assessment') continue
    await fillReviewItem(toReview(work), tx, { recordId, countsAlready: false })
  }
}

export async function describeLines(
  db: ReadDb,
  { lines, outside }: MentorsBatch,
): Promise<FilePreview['lines']> {
  const { manifest, manifestSha256 } = outside
  const isKnown = await isRelayKnown(db, { batchId: manifest.batch_id, manifestSha256 })
  const records = lines.map((line) => batchRecordSchema.safeParse(parseOrNull(line)).data ?? null)
  const names = new Map(
    records.flatMap((record) =>
      record?.kind === 'firm' && record.body ? [[record.record_id, record.body.name] as const] : [],
    ),
  )
  const described: FilePreview['lines'] = []
  for (const record of records) {
    described.push({
      kind: record?.kind ?? 'record',
      title: record ? await titleOf(db, record, names) : '',
      state: record ? (isKnown ? 'known' : 'new') : 'unreadable',
    })
  }
  return described
}

async function titleOf(
  db: ReadDb,
  record: BatchRecord,
  names: ReadonlyMap<string, string>,
): Promise<string> {
  const firmId = record.kind === 'assessment' ? record.body?.firmId : record.record_id
  if (record.kind === 'review' || record.kind === 'assignment' || firmId === undefined) return ''
  const id = firmIdSchema.parse(firmId)
  return names.get(id) ?? (await findLiveFirm(db, id))?.name ?? ''
}

function parseOrNull(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return null
  }
}
