import type { ReadDb } from './schema.ts'

/** Raised by every change of the roster, or of what arrived for review: what was read before is old then. */
export async function readChangeCount(db: ReadDb, name: 'roster' | 'review'): Promise<number> {
  const { count } = await db
    .selectFrom('change_counts')
    .select('count')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return count
}
