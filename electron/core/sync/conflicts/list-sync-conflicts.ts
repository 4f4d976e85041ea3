import type { ReadDb } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { findRevision } from '#core/sync/outbox/outbox-repository.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import type { SyncConflict } from '#shared/domain/sync/sync-state.ts'

import { listConflicts, type StoredConflict } from './conflict-repository.ts'

/** Newest first. */
export async function listSyncConflicts(db: ReadDb, settled: boolean): Promise<SyncConflict[]> {
  const conflicts: SyncConflict[] = []
  for (const conflict of await listConflicts(db, settled)) {
    conflicts.push(await toSyncConflict(db, conflict))
  }
  return conflicts
}

/** As the window shows it. */
export async function toSyncConflict(db: ReadDb, stored: StoredConflict): Promise<SyncConflict> {
  const { conflictId, firmId, fields, cityAuthor, theirAuthor, state, settling } = stored
  const firm = await findLiveFirm(db, firmIdSchema.parse(firmId))
  const choice = settling && (await findRevision(db, settling.revId))
  const told = await findRevision(db, stored.revId)
  return {
    ...{ conflictId, firmId, fields, cityAuthor, theirAuthor, state },
    firmName: firm?.name ?? told?.title ?? '',
    canUndo:
      state === 'settled-here' &&
      choice?.carriage === 'queued' &&
      firm?.version === settling?.firmVersionAfter,
  }
}
