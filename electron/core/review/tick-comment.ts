import type { CommentNotFound } from '#shared/contract/review-contract.ts'
import type { ReviewComment } from '#shared/domain/review/review-comment.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findComment, setCommentDone } from './review-comment-repository.ts'
import type { ReviewWork } from './review-work.ts'

/** The mentor says that a remark was dealt with, or that it was not after all. */
export async function tickComment(
  { db, surroundings }: Pick<ReviewWork, 'db' | 'surroundings'>,
  { commentId, isDone }: { readonly commentId: string; readonly isDone: boolean },
): Promise<Result<ReviewComment, CommentNotFound>> {
  return db.transaction().execute(async (tx) => {
    const comment = await findComment(tx, commentId)
    if (!comment) return failed({ code: 'review-comment/not-found' })
    const doneAt = isDone ? surroundings.now().toISOString() : null
    await setCommentDone(tx, commentId, doneAt)
    return succeeded({ ...comment, doneAt })
  })
}
