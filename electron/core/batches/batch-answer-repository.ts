import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { Batch } from '#shared/domain/batches/batch.ts'

type NewAnswer = Omit<NonNullable<Batch['answer']>, 'isOfThese'> & { readonly itemsSha256: string }

/**
 * An answer that came replaces an older one; an older one that comes later changes nothing. Answers
 * whether this one is the newest.
 */
export async function storeBatchAnswer(
  tx: WriteTx,
  batchId: string,
  answer: NewAnswer,
): Promise<boolean> {
  const row = {
    items_sha256: answer.itemsSha256,
    is_confirmed: answer.isConfirmed ? 1 : 0,
    reason: answer.reason,
    answered_by: answer.by,
    answered_at: answer.at,
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('batch_answers')
    .values({ batch_id: batchId, ...row })
    .onConflict((conflict) =>
      conflict
        .column('batch_id')
        .doUpdateSet(row)
        .where('batch_answers.answered_at', '<', answer.at),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function findBatchAnswer(
  db: ReadDb,
  batchId: string,
  itemsSha256: string,
): Promise<Batch['answer']> {
  const row = await db
    .selectFrom('batch_answers')
    .selectAll()
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  if (!row) return null
  return {
    isConfirmed: row.is_confirmed === 1,
    reason: row.reason,
    by: row.answered_by,
    at: row.answered_at,
    isOfThese: row.items_sha256 === itemsSha256,
  }
}
