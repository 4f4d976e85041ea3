import type { WriteTx } from '#core/database/schema.ts'

import type { SyncWork } from './sync-work.ts'

/**
 * Writes in one transaction. What is remembered of assessments is forgotten before it ends, while
 * nobody else can read, and once more after it: the next change must not be built on what was.
 */
export async function inOneTransaction<Value>(
  { db, assessments: { memory } }: SyncWork,
  work: (tx: WriteTx) => Promise<Value>,
): Promise<Value> {
  const value = await db.transaction().execute(async (tx) => {
    const done = await work(tx)
    memory.forgetAll()
    return done
  })
  memory.forgetAll()
  return value
}
