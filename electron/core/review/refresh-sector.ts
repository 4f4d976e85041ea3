import type { WriteTx } from '#core/database/schema.ts'
import { outlierFence } from '#shared/domain/review/outlier-fence.ts'

import { findSector, listApprovedTotals, markOutliers } from './review-item-repository.ts'

/** What is unusual in a sector depends on what was approved there. Call it after an item has moved. */
export async function refreshSector(tx: WriteTx, recordId: string): Promise<void> {
  const sector = await findSector(tx, recordId)
  if (sector === null) return
  await markOutliers(tx, sector, outlierFence(await listApprovedTotals(tx, sector)))
}
