import type { WriteTx } from '#core/database/schema.ts'
import type { BatchNotFound } from '#shared/contract/batches-contract.ts'
import type { BatchState, StepRefused } from '#shared/domain/batches/batch-state.ts'
import type { Batch, BatchId } from '#shared/domain/batches/batch.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { deleteItems } from './batch-item-repository.ts'
import { findBatch, moveBatch, type StoredBatch } from './batch-repository.ts'
import type { BatchWork } from './batch-work.ts'
import { checkStep } from './check-step.ts'
import { readBatch } from './read-batch.ts'

type Changed = Result<Batch, BatchNotFound | StepRefused>

export async function getBatch(
  work: BatchWork,
  batchId: BatchId,
): Promise<Result<Batch, BatchNotFound>> {
  const batch = await findBatch(work.db, batchId)
  return batch
    ? succeeded(await readBatch(work, work.db, batch))
    : failed({ code: 'batch/not-found' })
}

/** Takes assessments out of a draft; they are free for another batch. */
export function takeOut(
  work: BatchWork,
  batchId: BatchId,
  recordIds: readonly string[],
): Promise<Changed> {
  return step(work, { batchId, step: 'change' }, (tx) => deleteItems(tx, batchId, recordIds))
}

/** A second person has looked at it, at this laptop. Whoever gathered it cannot be that person. */
export function confirmBatch(
  work: BatchWork,
  batchId: BatchId,
  { fullName, title }: { readonly fullName: string; readonly title: string },
): Promise<Changed> {
  const at = work.surroundings.now().toISOString()
  return step(work, { batchId, step: 'confirm', confirmedBy: fullName }, (tx, state) =>
    moveBatch(tx, batchId, { state, confirmed: { by: fullName, title, at, byDevice: false } }),
  )
}

/** The confirmation is taken back, so that the batch can be changed. */
export function reopenBatch(work: BatchWork, batchId: BatchId): Promise<Changed> {
  return step(work, { batchId, step: 'reopen' }, (tx, state) =>
    moveBatch(tx, batchId, { state, confirmed: null }),
  )
}

/** Undoes the gathering. */
export async function discardBatch(
  work: BatchWork,
  batchId: BatchId,
): Promise<Result<undefined, BatchNotFound | StepRefused>> {
  const discarded = await step(work, { batchId, step: 'discard' }, async (tx, state) => {
    await deleteItems(tx, batchId, null)
    await moveBatch(tx, batchId, { state, confirmed: null })
  })
  return discarded.ok ? succeeded() : discarded
}

async function step(
  work: BatchWork,
  wanted: Parameters<typeof checkStep>[2],
  take: (tx: WriteTx, state: BatchState) => Promise<void>,
): Promise<Changed> {
  return work.db.transaction().execute(async (tx) => {
    const checked = await checkStep(work, tx, wanted)
    if (!checked.ok) return checked
    await take(tx, checked.value.state)
    return succeeded(await readBatch(work, tx, await getStored(tx, wanted.batchId)))
  })
}

async function getStored(tx: WriteTx, batchId: BatchId): Promise<StoredBatch> {
  const batch = await findBatch(tx, batchId)
  if (!batch) throw new Error(`Batch ${batchId} is gone`)
  return batch
}
