import type { WriteTx } from '#core/database/schema.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { takeBatchStep } from '#shared/domain/batches/batch-state.ts'
import type { BatchAnswerBody } from '#shared/wire/batch-question.ts'

import { storeBatchAnswer } from './batch-answer-repository.ts'
import { findBatch, isBatchTwoPerson, moveBatch } from './batch-repository.ts'
import { readBatch } from './read-batch.ts'

/**
 * The answer of another manager about a batch gathered here, whose signature was checked. It is kept
 * whatever it says; it confirms the batch only while this is a draft of exactly the records asked about.
 */
export async function takeBatchAnswer(
  tx: WriteTx,
  { certificate }: EnrolledDevice,
  { batchId, itemsSha256, isConfirmed, reason, author }: BatchAnswerBody,
): Promise<void> {
  const stored = await findBatch(tx, batchId)
  if (!stored || author.userId === certificate.userId) return
  const answered = { isConfirmed, reason, by: author.userName, at: author.at }
  await storeBatchAnswer(tx, batchId, { ...answered, itemsSha256 })
  const batch = await readBatch(tx, stored)
  if (!isConfirmed || batch.itemsSha256 !== itemsSha256) return
  const taken = takeBatchStep({
    ...{ step: 'confirm', state: stored.state, madeBy: stored.madeBy, confirmedBy: null },
    role: 'association-manager',
    isTwoPerson: await isBatchTwoPerson(tx),
  })
  if (!taken.ok) return
  const confirmed = { by: author.userName, title: '', at: author.at, byDevice: true }
  await moveBatch(tx, batchId, { state: taken.value, confirmed })
}
