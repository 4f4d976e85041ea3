import type { WriteTx } from '#core/database/schema.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import type { BatchNotFound, NothingToGather } from '#shared/contract/batches-contract.ts'
import type { NotEnrolled } from '#shared/contract/sync-contract.ts'
import type { StepRefused } from '#shared/domain/batches/batch-state.ts'
import {
  batchIdSchema,
  mostBatchItems,
  type Batch,
  type BatchId,
} from '#shared/domain/batches/batch.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { insertItems, listItems } from './batch-item-repository.ts'
import { insertBatch, findBatch } from './batch-repository.ts'
import type { BatchWork } from './batch-work.ts'
import { checkStep } from './check-step.ts'
import { listReady, toItems } from './gather-items.ts'
import { readBatch } from './read-batch.ts'

type Gathering = {
  readonly name: string
  /** Null for all that is ready. */
  readonly only: ReadonlySet<string> | null
  readonly mends: BatchId | null
}

/** A draft of what is approved and in no batch yet. */
export async function gatherBatch(
  work: BatchWork,
  name: string,
): Promise<Result<Batch, NotEnrolled | NothingToGather>> {
  return work.db.transaction().execute((tx) => gather(work, tx, { name, only: null, mends: null }))
}

/** A draft of those a batch had refused, once they were mended and approved again. */
export async function resendRefused(
  work: BatchWork,
  batchId: BatchId,
): Promise<Result<Batch, BatchNotFound | NotEnrolled | NothingToGather>> {
  return work.db.transaction().execute(async (tx) => {
    const batch = await findBatch(tx, batchId)
    if (!batch) return failed({ code: 'batch/not-found' })
    const refused = (await listItems(tx, batchId)).filter(({ state }) => state === 'refused')
    const only = new Set<string>(refused.map(({ recordId }) => recordId))
    return gather(work, tx, { name: batch.name, only, mends: batchId })
  })
}

/** Takes what was approved since into a draft, as far as it has room. */
export async function gatherMore(
  work: BatchWork,
  batchId: BatchId,
): Promise<Result<Batch, BatchNotFound | NothingToGather | StepRefused>> {
  return work.db.transaction().execute(async (tx) => {
    const checked = await checkStep(work, tx, { batchId, step: 'change' })
    if (!checked.ok) return checked
    const room = mostBatchItems - (await listItems(tx, batchId)).length
    const items = await toItems(work, tx, (await listReady(tx, null)).slice(0, room))
    if (items.length === 0) return failed({ code: 'batch/nothing-to-gather' })
    await insertItems(tx, batchId, items)
    return succeeded(await readBatch(work, tx, checked.value.batch))
  })
}

async function gather(
  work: BatchWork,
  tx: WriteTx,
  { name, only, mends }: Gathering,
): Promise<Result<Batch, NotEnrolled | NothingToGather>> {
  const device = await findEnrolledDevice(tx)
  if (!device || device.revokedAt !== null) return failed({ code: 'sync/not-enrolled' })
  const items = await toItems(work, tx, await listReady(tx, only))
  if (items.length === 0) return failed({ code: 'batch/nothing-to-gather' })
  const id = batchIdSchema.parse(work.surroundings.newId())
  await insertBatch(tx, {
    ...{ id, name, madeBy: device.certificate.userName, mendsBatchId: mends },
    madeAt: work.surroundings.now().toISOString(),
  })
  await insertItems(tx, id, items)
  const batch = await findBatch(tx, id)
  if (!batch) throw new Error(`Batch ${id} was not stored`)
  return succeeded(await readBatch(work, tx, batch))
}
