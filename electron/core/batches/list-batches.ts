import type { ReadDb } from '#core/database/schema.ts'
import { isTwoPersonSet, listTwoPersonChanges } from '#core/review/two-person-rule.ts'
import type { BatchList } from '#shared/contract/batches-contract.ts'
import type { BatchSummary } from '#shared/domain/batches/batch.ts'

import { countItemsByBatch } from './batch-item-repository.ts'
import { listBatches, listBatchNumbers } from './batch-repository.ts'
import { listReady } from './gather-items.ts'

const none: BatchSummary['counts'] = { all: 0, accepted: 0, refused: 0, waiting: 0 }

export async function listBatchSummaries(db: ReadDb): Promise<BatchList> {
  const counts = await countItemsByBatch(db)
  const numbers = await listBatchNumbers(db)
  const stored = await listBatches(db)
  return {
    batches: stored.map(({ mendsBatchId, ...batch }) => ({
      ...batch,
      mendsBatch: numbers.get(mendsBatchId ?? '') ?? null,
      counts: counts.get(batch.id) ?? none,
    })),
    ready: (await listReady(db, null)).length,
    isTwoPerson: await isTwoPersonSet(db, 'batch'),
    twoPersonChanges: await listTwoPersonChanges(db, 'batch'),
  }
}
