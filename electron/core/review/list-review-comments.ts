import type { ReadDb } from '#core/database/schema.ts'
import { listRevisions } from '#core/sync/outbox/outbox-repository.ts'
import { readLine } from '#core/sync/outbox/record-line.ts'
import type { CommentCount, CommentsOnWork } from '#shared/contract/review-contract.ts'

import { countComments, listCommentsOn } from './review-comment-repository.ts'

/** What was said of the revision that was sent last, with its content, to see what was mended since. */
export async function listReviewComments(
  db: ReadDb,
  assessmentId: string,
): Promise<CommentsOnWork> {
  const [newest] = await listRevisions(db, assessmentId)
  if (!newest) return { comments: [], sentContent: null }
  const comments = await listCommentsOn(db, { assessmentId, targetRevId: newest.rev_id })
  const record = comments.length === 0 ? null : readLine(newest.line)
  return {
    comments,
    sentContent: record?.kind === 'assessment' ? (record.body?.content ?? null) : null,
  }
}

/** Assessments whose last revision was given back with remarks. */
export async function countReviewComments(db: ReadDb): Promise<CommentCount[]> {
  const counts: CommentCount[] = []
  for (const { assessment_id, target_rev_id, all, done } of await countComments(db)) {
    const [newest] = await listRevisions(db, assessment_id)
    if (newest?.rev_id !== target_rev_id) continue
    counts.push({ assessmentId: assessment_id, all, open: all - done })
  }
  return counts
}
