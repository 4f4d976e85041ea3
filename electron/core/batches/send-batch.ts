import type { WriteTx } from '#core/database/schema.ts'
import { queueApprovals } from '#core/review/queue-approvals.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import type {
  BatchBlocked,
  BatchNotFound,
  NotAcknowledged,
} from '#shared/contract/batches-contract.ts'
import type { NotEnrolled } from '#shared/contract/sync-contract.ts'
import type { BatchFinding } from '#shared/domain/batches/batch-finding.ts'
import type { StepRefused } from '#shared/domain/batches/batch-state.ts'
import type { Batch, BatchId, BatchItem } from '#shared/domain/batches/batch.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { markItemSent } from './batch-item-repository.ts'
import { findBatch, moveBatch } from './batch-repository.ts'
import type { BatchWork } from './batch-work.ts'
import { checkStep } from './check-step.ts'
import { readBatch } from './read-batch.ts'
import { refuseBlocked } from './refuse-blocked.ts'

type SendRefused = BatchNotFound | StepRefused | NotEnrolled | BatchBlocked | NotAcknowledged

/**
 * Puts the approvals of a batch into the outbox, all or none: from here on the next sync, or the next
 * file, takes them along, and the city counts what they approve.
 */
export async function sendBatch(
  work: BatchWork,
  batchId: BatchId,
  acknowledged: readonly BatchFinding['code'][],
): Promise<Result<Batch, SendRefused>> {
  const sent = await work.db
    .transaction()
    .execute(async (tx): Promise<Result<Batch, SendRefused>> => {
      const checked = await checkStep(work, tx, { batchId, step: 'send' })
      if (!checked.ok) return checked
      const device = await findEnrolledDevice(tx)
      if (!device || device.revokedAt !== null) return failed({ code: 'sync/not-enrolled' })
      const { items } = await readBatch(work, tx, checked.value.batch)
      const refused = refuseUnchecked(items, acknowledged)
      if (refused) return failed(refused)
      await queue(work, tx, { batchId, items })
      const sentAt = work.surroundings.now().toISOString()
      await moveBatch(tx, batchId, { state: checked.value.state, sentAt })
      const batch = await findBatch(tx, batchId)
      return succeeded(await readBatch(work, tx, batch ?? checked.value.batch))
    })
  if (sent.ok) work.emit({ kind: 'sync-changed' })
  return sent
}

function refuseUnchecked(
  items: readonly BatchItem[],
  acknowledged: readonly BatchFinding['code'][],
): BatchBlocked | NotAcknowledged | null {
  const blocked = refuseBlocked(items)
  if (blocked) return blocked
  const found = new Set(items.flatMap(({ findings }) => findings.map(({ code }) => code)))
  const codes = [...found].filter((code) => !acknowledged.includes(code))
  return codes.length > 0 ? { code: 'batch/not-acknowledged', codes } : null
}

async function queue(
  { surroundings }: BatchWork,
  tx: WriteTx,
  { batchId, items }: { readonly batchId: BatchId; readonly items: readonly BatchItem[] },
): Promise<void> {
  const recordIds = items.map(({ recordId }) => recordId)
  const queued = await queueApprovals(tx, surroundings, recordIds)
  const decisions = new Map(queued.map(({ recordId, decisionId }) => [recordId, decisionId]))
  for (const { recordId, findings } of items) {
    const decisionId = decisions.get(recordId)
    if (decisionId === undefined) throw new Error(`Assessment ${recordId} has no approval`)
    await markItemSent(tx, batchId, { recordId, decisionId, findings })
  }
}
