import type { ReviewBody } from '#shared/wire/batch-record.ts'
import type { RecordFault, RecordOutcome } from '#shared/wire/receipt.ts'

import type { Sent } from './sent-record.ts'
import {
  addRevision,
  outcomeOf,
  storeRecord,
  type KnownRevision,
  type Ledger,
  type StoredRecord,
} from './ledger.ts'
import { tellOfOutcome, tellOfRevision } from './tell.ts'
import { toRevision } from './to-revision.ts'

/** What an association decided on a mentor's assessment: itself a signed record. */
export function applyReview(ledger: Ledger, sent: Sent<'review'>): RecordOutcome {
  const { record, line, origin } = sent
  const reject = (code: RecordFault) => outcomeOf(line.head, { status: 'rejected', code })
  if (record.body === null) return reject('record/wrong-shape')
  if (origin.role !== 'association-manager') return reject('review/not-a-manager')

  const { targetRevId } = record.body
  const target = ledger.known.get(targetRevId)
  if (!target) {
    const needs = [`revision ${targetRevId}`]
    return outcomeOf(line.head, { status: 'held', code: 'review/unknown-revision', needs })
  }
  return applyTo(ledger, sent, record.body, target)
}

function applyTo(
  ledger: Ledger,
  sent: Sent<'review'>,
  body: ReviewBody,
  target: KnownRevision,
): RecordOutcome {
  const { record, line, origin } = sent
  const reject = (code: RecordFault) => outcomeOf(line.head, { status: 'rejected', code })
  const assessment = ledger.records.get(target.recordId)
  if (assessment?.kind !== 'assessment' || target.recordId !== body.assessmentId) {
    return reject('review/unknown-revision')
  }
  if (target.userId === origin.userId) return reject('review/own-work')
  if (!isUndecided(assessment, body.targetRevId) || ledger.records.has(record.record_id)) {
    return reject('review/already-decided')
  }
  return body.decision === 'return'
    ? decide(ledger, sent, body, { assessment, target })
    : approve(ledger, sent, body, { assessment, target })
}

/** Lies with the association, and this is its newest revision. */
function isUndecided({ owner, stage, revId }: StoredRecord, targetRevId: string): boolean {
  return owner === 'association' && stage === 'association' && revId === targetRevId
}

type Reviewed = { readonly assessment: StoredRecord; readonly target: KnownRevision }

function approve(
  ledger: Ledger,
  sent: Sent<'review'>,
  body: ReviewBody,
  reviewed: Reviewed,
): RecordOutcome {
  const { userId } = sent.origin
  const { approvedBy } = reviewed.assessment
  const hasOwn = approvedBy.includes(userId)
  const hasOthers = approvedBy.some((other) => other !== userId)
  // Two may have been the first, apart from each other; either then gives the second approval.
  if (hasOwn && (body.decision === 'approve-first' || !hasOthers)) {
    return outcomeOf(sent.line.head, { status: 'rejected', code: 'review/same-person' })
  }
  const isFirst =
    body.decision === 'approve-first' || (ledger.review === 'two-person' && !hasOthers)
  return isFirst
    ? keepFirst(ledger, sent, reviewed.assessment)
    : decide(ledger, sent, body, reviewed)
}

/** One of the two: its association's managers learn of it, and nothing counts yet. */
function keepFirst(ledger: Ledger, sent: Sent<'review'>, assessment: StoredRecord): RecordOutcome {
  const approvedBy = [...assessment.approvedBy, sent.origin.userId]
  storeRecord(ledger, { ...assessment, approvedBy, changedAt: ledger.at })
  const review = keepReview(ledger, sent)
  tellOfRevision(ledger, review, 'association', ['managers'])
  const { version } = review
  return outcomeOf(sent.line.head, { status: 'accepted', stage: 'association', version })
}

function decide(
  ledger: Ledger,
  sent: Sent<'review'>,
  body: ReviewBody,
  { assessment, target }: Reviewed,
): RecordOutcome {
  const isApproved = body.decision !== 'return'
  storeRecord(ledger, {
    ...assessment,
    stage: isApproved ? 'city' : 'association',
    owner: isApproved ? 'city' : 'mentor',
    approvedBy: [],
    changedAt: ledger.at,
  })
  const review = keepReview(ledger, sent)
  tellOfRevision(ledger, review, 'city', ['managers', target.userId])
  if (isApproved) {
    const head = {
      kind: 'assessment',
      record_id: assessment.recordId,
      rev_id: assessment.revId,
    }
    const { version } = assessment
    const { code } = target
    tellOfOutcome(ledger, outcomeOf(head, { status: 'accepted', stage: 'city', version, code }), {
      userId: target.userId,
      note: '',
    })
  }
  return outcomeOf(sent.line.head, { status: 'accepted', stage: 'city', version: review.version })
}

function keepReview(ledger: Ledger, sent: Sent<'review'>): StoredRecord {
  const { origin, record, line } = sent
  const review: StoredRecord = {
    recordId: record.record_id,
    kind: 'review',
    version: 1,
    revId: record.rev_id,
    sha256: line.sha256,
    stage: 'city',
    owner: 'association',
    authorUserId: origin.userId,
    deviceId: origin.deviceId,
    userId: origin.userId,
    userName: origin.userName,
    changedAt: ledger.at,
    isDeleted: false,
    aliasOf: null,
    firmId: null,
    taxCode: null,
    details: null,
    assigned: null,
    approvedBy: [],
  }
  storeRecord(ledger, review)
  addRevision(
    ledger,
    toRevision(sent, {
      status: 'accepted',
      version: 1,
      recordVersion: 1,
      code: null,
      firmText: null,
      sha256: line.sha256,
    }),
    null,
  )
  return review
}
