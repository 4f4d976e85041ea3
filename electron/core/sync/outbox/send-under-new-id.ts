import type { WriteTx } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'

import { listRevisions, markSettled, type OutboxRow } from './outbox-repository.ts'
import { queueFirm, toQueued } from './queue-firm-change.ts'

const reused = 'record/rev-reused'

/**
 * A restored backup holds changes of firms that were sent since. One that is changed again there goes
 * out under an id the city knows with another content, and is refused; here it is queued once more
 * under an id of its own, so that the city merges it. Twice in a row is left for a person to look at.
 */
export async function sendUnderNewId(
  { surroundings }: Pick<SyncWork, 'surroundings'>,
  tx: WriteTx,
  refused: OutboxRow,
): Promise<void> {
  const revisions = await listRevisions(tx, refused.record_id)
  const [newest] = revisions
  const isRepeated = revisions.filter(({ fault }) => fault === reused).length > 1
  if (newest?.rev_id !== refused.rev_id || isRepeated) return
  const firm = await findLiveFirm(tx, firmIdSchema.parse(refused.record_id))
  if (!firm) return
  await queueFirm(tx, surroundings, await toQueued(tx, firm))
  await markSettled(tx, refused.rev_id)
}

export function isRefusedAsReused({
  kind,
  carriage,
  fault,
}: Pick<OutboxRow, 'kind' | 'carriage' | 'fault'>): boolean {
  return kind === 'firm' && carriage === 'rejected' && fault === reused
}
