import type { ReadDb } from '#core/database/schema.ts'
import { isTwoPersonSet } from '#core/review/two-person-rule.ts'
import type { BatchNotFound } from '#shared/contract/batches-contract.ts'
import {
  takeBatchStep,
  type BatchState,
  type BatchStep,
  type StepRefused,
} from '#shared/domain/batches/batch-state.ts'
import type { BatchId } from '#shared/domain/batches/batch.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { findBatch, type StoredBatch } from './batch-repository.ts'
import type { BatchWork } from './batch-work.ts'

type Wanted = {
  readonly batchId: BatchId
  readonly step: BatchStep
  readonly confirmedBy?: string | null
}

/** The batch and the state it comes to, or why the step may not be taken. */
export async function checkStep(
  { profile }: Pick<BatchWork, 'profile'>,
  db: ReadDb,
  { batchId, step, confirmedBy }: Wanted,
): Promise<
  Result<{ readonly batch: StoredBatch; readonly state: BatchState }, BatchNotFound | StepRefused>
> {
  const batch = await findBatch(db, batchId)
  if (!batch) return failed({ code: 'batch/not-found' })
  const taken = takeBatchStep({
    ...{ step, role: profile().role, state: batch.state, madeBy: batch.madeBy },
    isTwoPerson: await isTwoPersonSet(db, 'batch'),
    ...(confirmedBy !== undefined && { confirmedBy }),
  })
  return taken.ok ? succeeded({ batch, state: taken.value }) : taken
}
