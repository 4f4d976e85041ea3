import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { syncFaultSchema, type SyncFault } from '#shared/domain/sync/sync-state.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** How far syncing has come. */
export type SyncProgress = {
  /** Where the feed goes on; null before its first row. */
  readonly cursor: string | null
  /** City's clock minus the laptop's. */
  readonly clockOffsetMs: number | null
  readonly lastServerTime: string | null
  /** When a sync last went through to its end. */
  readonly lastSyncAt: string | null
  readonly lastFault: SyncFault | null
}

export async function findProgress(db: ReadDb): Promise<SyncProgress> {
  const row = await db.selectFrom('sync_progress').selectAll().executeTakeFirstOrThrow()
  return {
    cursor: row.cursor,
    clockOffsetMs: row.clock_offset_ms,
    lastServerTime: row.last_server_time,
    lastSyncAt: row.last_sync_at,
    lastFault: row.last_fault === null ? null : syncFaultSchema.parse(parseJson(row.last_fault)),
  }
}

export async function storeCursor(tx: WriteTx, cursor: string | null): Promise<void> {
  await tx.updateTable('sync_progress').set({ cursor }).execute()
}

export async function storeClock(
  tx: WriteTx,
  { serverTime, offsetMs }: { readonly serverTime: string; readonly offsetMs: number },
): Promise<void> {
  const columns = { last_server_time: serverTime, clock_offset_ms: offsetMs }
  await tx.updateTable('sync_progress').set(columns).execute()
}

/** What had stopped the last sync no longer holds. */
export async function forgetFault(tx: WriteTx): Promise<void> {
  await tx.updateTable('sync_progress').set({ last_fault: null }).execute()
}

export async function storeSuccess(tx: WriteTx, at: string): Promise<void> {
  await tx.updateTable('sync_progress').set({ last_sync_at: at, last_fault: null }).execute()
}

export async function storeFault(tx: WriteTx, fault: SyncFault): Promise<void> {
  await tx
    .updateTable('sync_progress')
    .set({ last_fault: JSON.stringify(fault) })
    .execute()
}
