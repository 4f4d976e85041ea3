import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import { reviewRemarkSchema, type ReviewDecision } from '#shared/domain/review/review-decision.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { signedTextSchema, type SignedText } from '#shared/wire/signed-text.ts'

export type StoredDecision = ReviewDecision & {
  readonly recordId: string
  /** The review record as it is sent; null for a colleague's, and for an approval taken back. */
  readonly line: string | null
  /** The word to the mentor, signed here; null likewise. */
  readonly signed: SignedText | null
}

/** Appends to the history of an assessment's decisions; each hash covers the decision before. */
export async function appendDecision(tx: WriteTx, decision: StoredDecision): Promise<void> {
  const last = await tx
    .selectFrom('review_decisions')
    .select('hash')
    .where('record_id', '=', decision.recordId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  await tx
    .insertInto('review_decisions')
    .values({
      decision_id: decision.decisionId,
      record_id: decision.recordId,
      rev_id: decision.revId,
      decision: decision.decision,
      reviewer_user_id: decision.reviewerUserId,
      reviewer_name: decision.reviewerName,
      decided_at: decision.decidedAt,
      remarks: JSON.stringify(decision.remarks),
      line: decision.line,
      signed: decision.signed && JSON.stringify(decision.signed),
      hash: hashOf(decision, last?.hash ?? decision.recordId),
    })
    .execute()
}

/** Of one assessment, the oldest first. */
export async function listDecisions(db: ReadDb, recordId: string): Promise<StoredDecision[]> {
  const rows = await db
    .selectFrom('review_decisions')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('seq')
    .execute()
  return rows.map(toDecision)
}

export async function findDecision(
  db: ReadDb,
  decisionId: string,
): Promise<StoredDecision | undefined> {
  const row = await db
    .selectFrom('review_decisions')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .executeTakeFirst()
  return row && toDecision(row)
}

/** Whether every decision on an assessment is what it was and follows from the one before. */
export async function isHistorySound(db: ReadDb, recordId: string): Promise<boolean> {
  const rows = await db
    .selectFrom('review_decisions')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('seq')
    .execute()
  return rows.every((row, at) => {
    const before = rows[at - 1]?.hash ?? recordId
    return row.hash === hashOf(toDecision(row), before)
  })
}

function hashOf(decision: StoredDecision, before: string): string {
  return sha256Hex(`${canonicalJson(decision)}\n${before}`)
}

function toDecision(row: Selectable<DatabaseSchema['review_decisions']>): StoredDecision {
  return {
    decisionId: row.decision_id,
    recordId: row.record_id,
    revId: row.rev_id,
    decision: row.decision,
    reviewerUserId: row.reviewer_user_id,
    reviewerName: row.reviewer_name,
    decidedAt: row.decided_at,
    remarks: reviewRemarkSchema.array().parse(parseJson(row.remarks)),
    line: row.line,
    signed: row.signed === null ? null : signedTextSchema.parse(parseJson(row.signed)),
  }
}
