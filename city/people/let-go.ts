import type { CityDatabase } from '../database/schema.ts'

const dayMs = 86_400_000
/** How long the word-for-word copy of a settled line is kept. */
export const settledLinesKeptDays = 90

/**
 * Empties lines of quarantine that were settled long ago: what became of them stands in the records,
 * why they stood there beside them. Answers how many. Time is the server's, which somebody watches.
 */
export async function letGo(db: CityDatabase, now: Date): Promise<number> {
  const before = new Date(now.getTime() - settledLinesKeptDays * dayMs)
  const { numUpdatedRows } = await db
    .updateTable('quarantine')
    .set({ line: '' })
    .where('settled_at', '<', before)
    .where('line', '<>', '')
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
