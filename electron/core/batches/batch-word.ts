import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import type { DownChange } from '#shared/wire/down-change.ts'

import { storeBatchQuestion } from './batch-question-repository.ts'
import { findBatch } from './batch-repository.ts'
import { takeBatchAnswer } from './take-batch-answer.ts'

/** What managers say to each other about a batch that was not sent. */
export type BatchWord = Extract<DownChange, { kind: 'batch-question' | 'batch-answer' }>

export function isBatchWord(change: DownChange): change is BatchWord {
  return change.kind === 'batch-question' || change.kind === 'batch-answer'
}

/** Takes a word whose signature was checked; a laptop of a mentor has no use for one. */
export async function takeBatchWord(
  tx: WriteTx,
  { device, now }: { readonly device: EnrolledDevice; readonly now: string },
  change: BatchWord,
): Promise<void> {
  if (device.certificate.role !== 'association-manager') return
  if (change.kind === 'batch-answer') return takeBatchAnswer(tx, device, change.body)
  return storeBatchQuestion(tx, change.body, now)
}

/** The name of the batch it is about; empty when no such batch was gathered here. */
export async function titleOfBatchWord(db: ReadDb, change: BatchWord): Promise<string> {
  if (change.kind === 'batch-question') return change.body.name
  return (await findBatch(db, change.body.batchId))?.name ?? ''
}
