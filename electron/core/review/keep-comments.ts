import type { WriteTx } from '#core/database/schema.ts'
import type { ReviewRemark } from '#shared/domain/review/review-decision.ts'

import { insertComment } from './review-comment-repository.ts'

/** What somebody said of a revision this laptop sent. */
export type SaidOfRevision = {
  /** Of the decision it came with: keeping the same one twice changes nothing. */
  readonly decisionId: string
  readonly assessmentId: string
  readonly targetRevId: string
  readonly remarks: readonly ReviewRemark[]
  readonly saidBy: string
  readonly saidAt: string
}

/** Keeps remarks for their author to deal with, each at its question. */
export async function keepComments(tx: WriteTx, said: SaidOfRevision): Promise<void> {
  const { decisionId, remarks, ...of } = said
  for (const [position, remark] of remarks.entries()) {
    await insertComment(tx, { ...of, ...remark, commentId: `${decisionId}:${position}`, position })
  }
}
