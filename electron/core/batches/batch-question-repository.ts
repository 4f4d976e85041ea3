import { sql, type Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import type { AskedBatch } from '#shared/domain/batches/asked-batch.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { batchQuestionSchema, type BatchQuestionBody } from '#shared/wire/batch-question.ts'

/** A colleague asks; asked again, the batch is as it is now and waits for another answer. */
export async function storeBatchQuestion(
  tx: WriteTx,
  body: BatchQuestionBody,
  arrivedAt: string,
): Promise<void> {
  const known = await findBatchQuestion(tx, body.batchId)
  // An older file that is taken later changes nothing.
  if (known && known.body.author.at >= body.author.at) return
  await tx.deleteFrom('batch_questions').where('batch_id', '=', body.batchId).execute()
  await tx
    .insertInto('batch_questions')
    .values({
      batch_id: body.batchId,
      body: JSON.stringify(body),
      arrived_at: arrivedAt,
      is_confirmed: null,
      answered_at: null,
    })
    .execute()
}

export type StoredQuestion = {
  readonly body: BatchQuestionBody
  readonly answer: AskedBatch['answer']
}

export async function findBatchQuestion(
  db: ReadDb,
  batchId: string,
): Promise<StoredQuestion | undefined> {
  const row = await db
    .selectFrom('batch_questions')
    .selectAll()
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  return row && toQuestion(row)
}

/** Those that wait for an answer first, then the newest. */
export async function listBatchQuestions(db: ReadDb): Promise<StoredQuestion[]> {
  const rows = await db
    .selectFrom('batch_questions')
    .selectAll()
    .orderBy((eb) => eb('answered_at', 'is not', null))
    .orderBy('arrived_at', 'desc')
    .execute()
  return rows.map(toQuestion)
}

/** False when the question is another one by now: the batch was asked about anew. */
export async function markQuestionAnswered(
  tx: WriteTx,
  { batchId, itemsSha256 }: Pick<StoredQuestion['body'], 'batchId' | 'itemsSha256'>,
  answer: NonNullable<AskedBatch['answer']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('batch_questions')
    .set({
      is_confirmed: answer.isConfirmed ? 1 : 0,
      reason: answer.reason,
      answered_at: answer.at,
    })
    .where('batch_id', '=', batchId)
    .where(sql<boolean>`json_extract(body, '$.itemsSha256') = ${itemsSha256}`)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

function toQuestion(row: Selectable<DatabaseSchema['batch_questions']>): StoredQuestion {
  return {
    body: batchQuestionSchema.parse(parseJson(row.body)),
    answer:
      row.answered_at === null
        ? null
        : { isConfirmed: row.is_confirmed === 1, reason: row.reason, at: row.answered_at },
  }
}
