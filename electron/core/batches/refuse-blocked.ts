import type { BatchBlocked } from '#shared/contract/batches-contract.ts'
import type { BatchItem } from '#shared/domain/batches/batch.ts'

/** Why a batch cannot go any further: some of it cannot be sent, or nothing is in it. */
export function refuseBlocked(items: readonly BatchItem[]): BatchBlocked | null {
  const count = items.filter(({ findings }) => findings.some(({ blocks }) => blocks)).length
  return count > 0 || items.length === 0 ? { code: 'batch/blocked', count } : null
}
