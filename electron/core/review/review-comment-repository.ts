import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import type { ReviewComment } from '#shared/domain/review/review-comment.ts'

export type NewComment = Omit<ReviewComment, 'doneAt'> & {
  readonly assessmentId: string
  readonly targetRevId: string
  /** Its place among those that were said with it. */
  readonly position: number
}

/** One that is here already keeps its tick. */
export async function insertComment(tx: WriteTx, comment: NewComment): Promise<void> {
  await tx
    .insertInto('review_comments')
    .values({
      comment_id: comment.commentId,
      assessment_id: comment.assessmentId,
      target_rev_id: comment.targetRevId,
      position: comment.position,
      input_key: comment.inputKey,
      criterion: comment.criterion,
      text: comment.text,
      said_by: comment.saidBy,
      said_at: comment.saidAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What was said of one revision, in the order in which it was said. */
export async function listCommentsOn(
  db: ReadDb,
  { assessmentId, targetRevId }: Pick<NewComment, 'assessmentId' | 'targetRevId'>,
): Promise<ReviewComment[]> {
  const rows = await db
    .selectFrom('review_comments')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('target_rev_id', '=', targetRevId)
    .orderBy('said_at')
    .orderBy('position')
    .execute()
  return rows.map(toComment)
}

export async function findComment(
  db: ReadDb,
  commentId: string,
): Promise<ReviewComment | undefined> {
  const row = await db
    .selectFrom('review_comments')
    .selectAll()
    .where('comment_id', '=', commentId)
    .executeTakeFirst()
  return row && toComment(row)
}

export async function setCommentDone(
  tx: WriteTx,
  commentId: string,
  doneAt: string | null,
): Promise<void> {
  await tx
    .updateTable('review_comments')
    .set({ done_at: doneAt })
    .where('comment_id', '=', commentId)
    .execute()
}

/** By assessment: what was said of which revision, and how much of it is still open. */
export async function countComments(
  db: ReadDb,
): Promise<{ assessment_id: string; target_rev_id: string; all: number; done: number }[]> {
  return db
    .selectFrom('review_comments')
    .select(({ fn }) => [
      'assessment_id',
      'target_rev_id',
      fn.countAll<number>().as('all'),
      fn.count<number>('done_at').as('done'),
    ])
    .groupBy(['assessment_id', 'target_rev_id'])
    .execute()
}

function toComment(row: Selectable<DatabaseSchema['review_comments']>): ReviewComment {
  return {
    commentId: row.comment_id,
    inputKey: row.input_key,
    criterion: row.criterion,
    text: row.text,
    saidBy: row.said_by,
    saidAt: row.said_at,
    doneAt: row.done_at,
  }
}
