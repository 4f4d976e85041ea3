import type { WriteTx } from '#core/database/schema.ts'
import type { ReviewStep } from '#shared/domain/review/review-state.ts'
import type { ReviewBody } from '#shared/wire/batch-record.ts'

import { moveReviewItem } from './move-review-item.ts'
import { appendDecision, findDecision } from './review-decision-repository.ts'
import type { ReviewWork } from './review-work.ts'

type Queue = Pick<ReviewWork, 'shelf' | 'evidence'>

/** A decision that came down: a colleague's, or one's own on its way back from the city. */
export type ArrivedDecision = {
  readonly decisionId: string
  readonly body: ReviewBody
  readonly author: { readonly userId: string; readonly userName: string; readonly at: string }
  /** `association` for the first of two approvals: nothing counts at the city yet. */
  readonly stage: 'association' | 'city'
}

/** The queue follows what the city took; a decision on an earlier revision is history alone. */
export async function takeDecision(
  work: Queue,
  tx: WriteTx,
  arrived: ArrivedDecision,
): Promise<void> {
  const { decisionId, body, author } = arrived
  const recordId = body.assessmentId
  if (!(await findDecision(tx, decisionId))) {
    await appendDecision(tx, {
      ...{ decisionId, recordId, revId: body.targetRevId, decision: toDecision(body) },
      ...{ reviewerUserId: author.userId, reviewerName: author.userName, decidedAt: author.at },
      ...{ remarks: body.comments, line: null, signed: null },
    })
  }
  await moveReviewItem(work, tx, { recordId, revId: body.targetRevId, step: stepOf(arrived) })
}

/** What the city answered to an approval or a return of this laptop. */
export async function followDecision(
  work: Queue,
  tx: WriteTx,
  { decisionId, carriage }: { readonly decisionId: string; readonly carriage: string },
): Promise<void> {
  const decision = await findDecision(tx, decisionId)
  if (decision?.decision !== 'approve') return
  const step = carriage === 'accepted' ? 'accept' : 'refuse'
  if (!['accepted', 'rejected'].includes(carriage)) return
  await moveReviewItem(work, tx, { recordId: decision.recordId, revId: decision.revId, step })
}

function toDecision({ decision }: ReviewBody): 'approve' | 'return' {
  return decision === 'return' ? 'return' : 'approve'
}

function stepOf({ body, stage }: ArrivedDecision): ReviewStep {
  if (body.decision === 'return') return 'return-elsewhere'
  return stage === 'city' ? 'accept' : 'approve-first'
}
