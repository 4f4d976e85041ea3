import { existsSync, rmSync } from 'node:fs'

import type { AppDatabase } from '#core/database/schema.ts'

/** Lies beside a database that was brought in from a copy and has not been opened since. */
export function broughtInMark(database: string): string {
  return `${database}.brought-in`
}

/**
 * What was brought in begins a new life: two laptops can go on from one copy, and what each sends is
 * told apart by the name of its life. Cut short, it is begun once more.
 */
export async function beginNewLife(
  db: AppDatabase,
  database: string,
  newId: () => string,
): Promise<void> {
  const mark = broughtInMark(database)
  if (!existsSync(mark)) return
  await db
    .transaction()
    .execute((tx) => tx.updateTable('workspace').set({ chain_id: newId() }).execute())
  rmSync(mark, { force: true })
}
