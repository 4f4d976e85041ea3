import type { ReadDb } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { toDetails } from '#core/sync/outbox/queue-firm-change.ts'
import { hashSignedContent } from '#exchange/hash-signed-content.ts'
import type { ArrivedAssessment, ReviewNotFound } from '#shared/contract/review-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listArrivedRevisions, type ArrivedRevision } from './list-arrived-revisions.ts'
import { needsTwoPersons } from './needs-two-persons.ts'
import { isHistorySound, listDecisions } from './review-decision-repository.ts'
import { listDraft } from './review-draft-repository.ts'
import { findReviewItem } from './review-item-repository.ts'
import type { ReviewWork } from './review-work.ts'

/** An arrived assessment as it was signed, with its firm, its earlier revision, and its decisions. */
export async function getArrivedAssessment(
  { db, evidence }: Pick<ReviewWork, 'db' | 'evidence'>,
  recordId: string,
): Promise<Result<ArrivedAssessment, ReviewNotFound>> {
  const item = await findReviewItem(db, recordId)
  const revisions = await listArrivedRevisions(db, recordId)
  const place = revisions.findIndex(({ revId }) => revId === item?.revId)
  const shown = revisions[place]
  if (!item || !shown) return failed({ code: 'review/not-found' })
  const { body } = shown
  const before = revisions[place - 1]
  const firm = await findLiveFirm(db, item.firmId)
  const device = await findEnrolledDevice(db)
  return succeeded({
    item,
    instrument: body.instrument,
    content: body.content,
    evidence: body.evidence,
    missingFiles: body.evidence.map(({ sha256 }) => sha256).filter((hash) => !evidence.has(hash)),
    signOffs: body.signOffs,
    isSound: hashSignedContent(body.content, body.evidence) === body.contentSha256,
    firm: firm ? toDetails(firm) : null,
    previous: before ? toPrevious(before) : null,
    decisions: await listTold(db, recordId),
    isHistorySound: await isHistorySound(db, recordId),
    draft: await listDraft(db, { recordId, revId: shown.revId }),
    isTwoPerson: await needsTwoPersons(db, item),
    isOwnWork: device?.certificate.userId === item.mentorUserId,
  })
}

function toPrevious({ revId, body, arrivedAt }: ArrivedRevision): ArrivedAssessment['previous'] {
  return { revId, content: body.content, evidence: body.evidence, arrivedAt }
}

async function listTold(db: ReadDb, recordId: string): Promise<ArrivedAssessment['decisions']> {
  const stored = await listDecisions(db, recordId)
  return stored.map((decision) => ({
    decisionId: decision.decisionId,
    revId: decision.revId,
    decision: decision.decision,
    reviewerUserId: decision.reviewerUserId,
    reviewerName: decision.reviewerName,
    decidedAt: decision.decidedAt,
    remarks: decision.remarks,
  }))
}
