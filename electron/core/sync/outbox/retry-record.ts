import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'

import { findRevision, queueAgain } from './outbox-repository.ts'

/**
 * Sends a held or rejected revision once more, as it is; the city knows it by its revision and looks
 * at it again. Does nothing to any other.
 */
export async function retryRecord(work: SyncWork, revId: string): Promise<void> {
  await inOneTransaction(work, async (tx) => {
    const revision = await findRevision(tx, revId)
    if (revision?.carriage === 'held' || revision?.carriage === 'rejected') {
      await queueAgain(tx, [revId])
    }
  })
}
