import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { findCityFirm } from '#core/sync/city-firms/city-firm-repository.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { mayDo } from '#core/sync/device/role-rights.ts'
import {
  insertRevision,
  listRevisions,
  type OutboxRow,
} from '#core/sync/outbox/outbox-repository.ts'
import {
  isFirmUpToDate,
  queueFirm,
  toCityDetails,
  toQueued,
} from '#core/sync/outbox/queue-firm-change.ts'
import { hashBody, readLine, toLine } from '#core/sync/outbox/record-line.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { NotEnrolled, NotYourRole } from '#shared/contract/sync-contract.ts'
import type { Firm, FirmId } from '#shared/domain/firms/firm.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { AssignmentBody } from '#shared/wire/assignment-body.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'

/** One firm given to one mentor, or to two; `lead` and `co` are users as their certificates name them. */
export type AssignmentToSend = Omit<AssignmentBody, 'firm'> & {
  readonly assignmentId: string
  readonly firmId: FirmId
}

type Refused = NotEnrolled | NotYourRole

/**
 * Puts assignments into the outbox, each behind its firm where the city does not have that yet. Asked
 * again with other mentors, the former ones are told that it is theirs no longer. Throws when a firm
 * is gone.
 */
export async function sendAssignments(
  tx: WriteTx,
  surroundings: Surroundings,
  assignments: readonly AssignmentToSend[],
): Promise<Result<undefined, Refused>> {
  const refused = await refuse(tx)
  if (refused) return failed(refused)
  for (const { assignmentId, firmId, ...rest } of assignments) {
    const firm = await findLiveFirm(tx, firmId)
    if (!firm) throw new Error(`Assignment ${assignmentId} has no firm`)
    if (!(await isFirmUpToDate(tx, firm)))
      await queueFirm(tx, surroundings, await toQueued(tx, firm))
    const body = { ...rest, firm: await toSentFirm(tx, firm) }
    await queue(tx, surroundings, { assignmentId, title: firm.name, body })
  }
  return succeeded()
}

/** Takes back what was sent; what never was needs nobody to be told. */
export async function withdrawAssignments(
  tx: WriteTx,
  surroundings: Surroundings,
  assignmentIds: readonly string[],
): Promise<Result<undefined, Refused>> {
  const refused = await refuse(tx)
  if (refused) return failed(refused)
  for (const assignmentId of assignmentIds) {
    const [newest] = await listRevisions(tx, assignmentId)
    if (newest) await queue(tx, surroundings, { assignmentId, title: newest.title, body: null })
  }
  return succeeded()
}

async function refuse(db: ReadDb): Promise<Refused | null> {
  const device = await findEnrolledDevice(db)
  if (!device) return { code: 'sync/not-enrolled' }
  return mayDo(device.certificate, 'assign') ? null : { code: 'sync/not-your-role' }
}

/** The version is named only where the details are what the city has under it. */
async function toSentFirm(db: ReadDb, firm: Firm): Promise<AssignmentBody['firm']> {
  const details = await toCityDetails(db, firm)
  const base = (await findCityFirm(db, firm.id))?.base
  const isSame = base?.sha256 === hashBody(details)
  return { firmId: firm.id, version: isSame ? base.version : null, details }
}

type Queued = {
  readonly assignmentId: string
  readonly title: string
  /** Null takes it back. */
  readonly body: AssignmentBody | null
}

/** Grows with each revision, whatever the clock does: a mentor tells the later word by it. */
function laterThan(before: OutboxRow | undefined, now: Date): string {
  const last = before ? Date.parse(readLine(before.line).fact_time) : 0
  return new Date(Math.max(now.getTime(), last + 1)).toISOString()
}

function baseOf(revisions: readonly OutboxRow[]) {
  const base = revisions.find(({ version }) => version !== null)
  return { base_version: base?.version ?? null, base_sha: base?.body_sha256 ?? null }
}

/** Always a revision of its own: a file may have taken the one before to a mentor. */
async function queue(
  tx: WriteTx,
  { newId, now }: Surroundings,
  { assignmentId, title, body }: Queued,
): Promise<void> {
  const revisions = await listRevisions(tx, assignmentId)
  const record: BatchRecord = {
    kind: 'assignment',
    record_id: assignmentId,
    rev_id: newId(),
    ...baseOf(revisions),
    op: body ? 'put' : 'delete',
    fact_time: laterThan(revisions[0], now()),
    resolves: null,
    body,
  }
  await insertRevision(tx, {
    ...{ rev_id: record.rev_id, record_id: assignmentId, kind: 'assignment', title },
    ...{ line: toLine(record), body_sha256: hashBody(body), queued_at: now().toISOString() },
  })
}
