import type { ReadDb, WriteTx } from '#core/database/schema.ts'

export async function addMissing(tx: WriteTx, sha256: string): Promise<void> {
  await tx
    .insertInto('review_missing_files')
    .values({ sha256, tries: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function listLeastTried(db: ReadDb, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('review_missing_files')
    .select('sha256')
    .orderBy('tries')
    .orderBy('sha256')
    .limit(limit)
    .execute()
  return rows.map(({ sha256 }) => sha256)
}

export async function forgetMissing(tx: WriteTx, sha256: string): Promise<void> {
  await tx.deleteFrom('review_missing_files').where('sha256', '=', sha256).execute()
}

export async function countTry(tx: WriteTx, sha256: string): Promise<void> {
  await tx
    .updateTable('review_missing_files')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('sha256', '=', sha256)
    .execute()
}
