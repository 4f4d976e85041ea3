import { sql } from 'kysely'

import type { ReadDb, WriteTx } from '#core/database/schema.ts'

/** Null before the first time. */
export async function findLastRun(db: ReadDb): Promise<string | null> {
  const { last_run_at } = await db
    .selectFrom('retention')
    .select('last_run_at')
    .executeTakeFirstOrThrow()
  return last_run_at
}

export async function storeLastRun(tx: WriteTx, lastRunAt: string): Promise<void> {
  await tx.updateTable('retention').set({ last_run_at: lastRunAt }).execute()
}

/** What imports replaced: kept so that they can be undone, and no longer. */
export async function deleteImportCopies(tx: WriteTx, before: string): Promise<void> {
  await tx
    .deleteFrom('firm_import_rows')
    .where('import_id', 'in', (eb) =>
      eb.selectFrom('firm_imports').select('id').where('imported_at', '<', before),
    )
    .execute()
  await tx
    .deleteFrom('mentor_import_rows')
    .where('import_id', 'in', (eb) =>
      eb.selectFrom('mentor_imports').select('id').where('imported_at', '<', before),
    )
    .execute()
}

/** Contacts in old revisions of firms that the city has: the firm itself, and the city, hold them. */
export async function emptyOldContacts(tx: WriteTx, before: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ line: sql<string>`json_set(line, '$.body.contacts', json('[]'))` })
    .where('kind', '=', 'firm')
    .where('carriage', '=', 'accepted')
    .where('accepted_at', '<', before)
    .where(sql<boolean>`json_array_length(line, '$.body.contacts') > 0`)
    .execute()
}

/** Bytes of mentors' batches that the city has given its receipt for. */
export async function emptyOldRelays(tx: WriteTx, before: string): Promise<void> {
  await tx
    .updateTable('sync_relays')
    .set({ bytes: new Uint8Array() })
    .where('receipt', 'is not', null)
    .where('received_at', '<', before)
    .where(sql<boolean>`length(bytes) > 0`)
    .execute()
}
