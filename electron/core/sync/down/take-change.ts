import { moveAssessment } from '#core/assessments/move-assessment.ts'
import { isBatchWord, takeBatchWord } from '#core/batches/batch-word.ts'
import type { WriteTx } from '#core/database/schema.ts'
import { withdrawAssignment } from '#core/sync/assignments/received-assignment-repository.ts'
import { takeAssignment } from '#core/sync/assignments/take-assignment.ts'
import { fillReviewItem, refreshReviewedFirm } from '#core/review/fill-review-item.ts'
import { keepComments } from '#core/review/keep-comments.ts'
import { takeErasure } from '#core/personal-data/take-erasure.ts'
import { takeDecision, type ArrivedDecision } from '#core/review/take-decision.ts'
import { storeNewest } from '#core/sync/city-firms/city-firm-repository.ts'
import { reconcileFirm } from '#core/sync/city-firms/reconcile-firm.ts'
import {
  findConflict,
  insertConflict,
  markConflictSettled,
} from '#core/sync/conflicts/conflict-repository.ts'
import { storeRevocation } from '#core/sync/device/certificate-repository.ts'
import { markDeviceRevoked } from '#core/sync/device/device-repository.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { learnChain } from '#core/sync/device/known-certificates.ts'
import { listRevisions, markSettled } from '#core/sync/outbox/outbox-repository.ts'
import { takeOutcome } from '#core/sync/outbox/take-outcome.ts'
import { takeLateReceipt } from '#core/sync/outbox/take-receipt.ts'
import { toReview, type SyncWork } from '#core/sync/sync-work.ts'
import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import type { DownChange, DownChangeKind } from '#shared/wire/down-change.ts'

import { isChangeKnown, markTaken, storeArrival } from './change-repository.ts'
import { takePublication } from './take-publication.ts'

type BodyOf<Kind extends DownChangeKind> = Extract<DownChange, { kind: Kind }>['body']

/** What taking works in. */
export type Taking = {
  readonly work: SyncWork
  readonly tx: WriteTx
  readonly device: EnrolledDevice
  /** The laptop's own time. */
  readonly now: string
}

/** Takes a verified change; false when it was taken before, which changes nothing. */
export async function takeChange(taking: Taking, change: DownChange): Promise<boolean> {
  const { tx, now } = taking
  if (await isChangeKnown(tx, change.changeId)) return false
  await takeBody(taking, change)
  await markTaken(tx, change, now)
  return true
}

async function takeBody(taking: Taking, change: DownChange): Promise<void> {
  const { work, tx, now } = taking
  if (isOfOutbox(change)) return takeAnswer(taking, change)
  if (isOfConflict(change)) return takeConflict(tx, change)
  if (isOfTrust(change)) return takeTrust(taking, change)
  if (isBatchWord(change)) return takeBatchWord(tx, taking, change)
  switch (change.kind) {
    case 'record':
      return takeRecord(taking, change.body, change.madeAt)
    case 'withdrawal': {
      const { assignmentId, factTime } = change.body
      return withdrawAssignment(tx, { assignmentId, toldAt: factTime, receivedAt: now })
    }
    case 'firm':
      return takeFirm(taking, change.body)
    case 'erasure':
      return takeErasure(work, tx, change.body)
    case 'publication':
      return takePublication(work, tx, change.body)
  }
}

type OutboxChange = Extract<DownChange, { kind: 'receipt' | 'outcome' }>

function isOfOutbox(change: DownChange): change is OutboxChange {
  return change.kind === 'receipt' || change.kind === 'outcome'
}

async function takeAnswer({ work, tx, device }: Taking, change: OutboxChange): Promise<void> {
  if (change.kind === 'outcome') {
    return takeOutcome(work, tx, { ...change.body, at: change.madeAt, isDecision: true })
  }
  await takeLateReceipt(work, tx, { device, signed: change.body.receipt })
}

type TrustChange = Extract<DownChange, { kind: 'revocation' | 'certificate' }>

function isOfTrust(change: DownChange): change is TrustChange {
  return change.kind === 'revocation' || change.kind === 'certificate'
}

async function takeTrust(taking: Taking, change: TrustChange): Promise<void> {
  const { tx, device, now } = taking
  if (change.kind === 'revocation') return revoke(taking, change.body)
  await learnChain(tx, device, { chain: change.body.chain, now })
}

type ConflictChange = Extract<DownChange, { kind: 'conflict' | 'conflict-settled' }>

function isOfConflict(change: DownChange): change is ConflictChange {
  return change.kind === 'conflict' || change.kind === 'conflict-settled'
}

function takeConflict(tx: WriteTx, change: ConflictChange): Promise<void> {
  return change.kind === 'conflict'
    ? insertConflict(tx, { ...change.body, madeAt: change.madeAt })
    : settle(tx, change.body)
}

async function takeRecord(
  { work, tx, device }: Taking,
  { record, author, stage }: BodyOf<'record'>,
  at: string,
): Promise<void> {
  if (device.certificate.role === 'association-manager' && record.kind !== 'firm') {
    await storeArrival(tx, {
      revId: record.rev_id,
      recordId: record.record_id,
      kind: record.kind,
      line: JSON.stringify(record),
      author,
      stage,
      arrivedAt: at,
    })
    if (record.kind === 'assessment') {
      const arrived = { recordId: record.record_id, countsAlready: stage === 'city' }
      await fillReviewItem(toReview(work), tx, arrived)
    }
  }
  if (record.kind === 'assignment') {
    await takeAssignment(work, tx, { device, told: { record, sentBy: author.userName } })
  }
  if (record.kind !== 'review' || !record.body) return
  const arrived = { decisionId: record.record_id, body: record.body, author, stage }
  if (device.certificate.role === 'association-manager')
    await takeDecision(toReview(work), tx, arrived)
  await takeReview(work, tx, arrived)
}

/**
 * A review counts for the last revision that was sent; one of an older revision is history. What was
 * returned waits, with its remarks, until its author opens it.
 */
async function takeReview(
  { assessments }: SyncWork,
  tx: WriteTx,
  { decisionId, body, author, stage }: ArrivedDecision,
): Promise<void> {
  const { assessmentId, targetRevId, comments: remarks, decision } = body
  const [newest] = await listRevisions(tx, assessmentId)
  if (newest?.rev_id !== targetRevId) return
  // The first of two approvals settles nothing.
  if (decision !== 'return' && stage === 'association') return
  const said = { saidBy: author.userName, saidAt: author.at }
  if (decision === 'return') {
    await keepComments(tx, { decisionId, assessmentId, targetRevId, remarks, ...said })
  }
  await moveAssessment(assessments, tx, {
    assessmentId: assessmentIdSchema.parse(assessmentId),
    steps: [decision === 'return' ? 'return' : 'approve'],
    madeBy: author.userName,
    note: remarks.map(({ text }) => text).join('\n'),
  })
}

async function takeFirm({ work, tx }: Taking, firm: BodyOf<'firm'>): Promise<void> {
  if (!(await storeNewest(tx, firm))) return
  await reconcileFirm(work, tx, firm.firmId)
  await refreshReviewedFirm(tx, firmIdSchema.parse(firm.firmId))
}

async function settle(tx: WriteTx, { conflictId }: BodyOf<'conflict-settled'>): Promise<void> {
  const conflict = await findConflict(tx, conflictId)
  if (!conflict) return
  await markConflictSettled(tx, conflictId)
  await markSettled(tx, conflict.revId)
}

async function revoke(
  { tx, device }: Taking,
  { deviceId, revokedAt }: BodyOf<'revocation'>,
): Promise<void> {
  await storeRevocation(tx, { deviceId, revokedAt })
  if (deviceId === device.certificate.deviceId) await markDeviceRevoked(tx, revokedAt)
}
