import type { ReadDb } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { findRevision, isUnseen } from '#core/sync/outbox/outbox-repository.ts'
import { readLine } from '#core/sync/outbox/record-line.ts'
import { firmIdSchema, type Firm } from '#shared/domain/firms/firm.ts'
import { getFirmField } from '#shared/domain/firms/merge-firm-details.ts'
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
  const { conflictId, firmId, fields, cityAuthor, theirAuthor, state } = stored
  const firm = await findLiveFirm(db, firmIdSchema.parse(firmId))
  const told = await findRevision(db, stored.revId)
  return {
    ...{ conflictId, firmId, fields, cityAuthor, theirAuthor, state },
    firmName: firm?.name ?? told?.title ?? '',
    chosen: await findChosen(db, stored),
    canUndo: state === 'settled-here' && (await canTakeBack(db, stored, firm)),
  }
}

async function findChosen(
  db: ReadDb,
  { settling, fields }: Pick<StoredConflict, 'settling' | 'fields'>,
): Promise<SyncConflict['chosen']> {
  const choice = settling && (await findRevision(db, settling.revId))
  const record = choice && readLine(choice.line)
  if (record?.kind !== 'firm') return null
  const { body } = record
  const valueOf = (field: string) =>
    field === 'deleted' ? body === null : body && getFirmField(body, field)
  return Object.fromEntries(fields.map(({ field }) => [field, valueOf(field)]))
}

/** While the choice has not left the laptop, and nobody has changed the firm since. */
export async function canTakeBack(
  db: ReadDb,
  { settling }: Pick<StoredConflict, 'settling'>,
  firm: Firm | undefined,
): Promise<boolean> {
  const choice = settling && (await findRevision(db, settling.revId))
  if (!choice || !isUnseen(choice)) return false
  return settling.firmVersionAfter === (firm?.version ?? null)
}
