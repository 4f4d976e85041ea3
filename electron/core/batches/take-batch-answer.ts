import type { WriteTx } from '#core/database/schema.ts'
import { isTwoPersonSet } from '#core/review/two-person-rule.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { takeBatchStep } from '#shared/domain/batches/batch-state.ts'
import type { BatchAnswerBody } from '#shared/wire/batch-question.ts'

import { storeBatchAnswer } from './batch-answer-repository.ts'
import { listItems } from './batch-item-repository.ts'
import { findBatch, moveBatch } from './batch-repository.ts'
import { hashItems } from './hash-items.ts'

/**
 * The answer of another manager about a batch gathered here, whose signature was checked. Whatever
 * order answers come in, the newest holds: a yes confirms a draft of exactly the records asked about, a
 * no takes a confirmation of them back, as long as the batch has not been sent.
 */
export async function takeBatchAnswer(
  tx: WriteTx,
  { certificate }: EnrolledDevice,
  { batchId, itemsSha256, isConfirmed, reason, author }: BatchAnswerBody,
): Promise<void> {
  const stored = await findBatch(tx, batchId)
  if (!stored || author.userId === certificate.userId) return
  const answered = { isConfirmed, reason, by: author.userName, at: author.at }
  const isNewest = await storeBatchAnswer(tx, batchId, { ...answered, itemsSha256 })
  const heldSha256 = hashItems(await listItems(tx, batchId))
  if (!isNewest || heldSha256 !== itemsSha256) return
  const taken = takeBatchStep({
    ...{ step: isConfirmed ? 'confirm' : 'reopen', state: stored.state, madeBy: stored.madeBy },
    ...{
      role: 'association-manager',
      confirmedBy: null,
      isTwoPerson: await isTwoPersonSet(tx, 'batch'),
    },
  })
  if (!taken.ok) return
  const confirmed = isConfirmed
    ? { by: author.userName, title: '', at: author.at, byDevice: true }
    : null
  await moveBatch(tx, batchId, { state: taken.value, confirmed })
}
