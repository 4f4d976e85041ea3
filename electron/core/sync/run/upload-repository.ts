import type { ReadDb, WriteTx } from '#core/database/schema.ts'

/** Where an upload that was cut short goes on. */
export async function findUpload(db: ReadDb, sha256: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('sync_uploads')
    .select('location')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.location
}

export async function storeUpload(tx: WriteTx, sha256: string, location: string): Promise<void> {
  await tx
    .insertInto('sync_uploads')
    .values({ sha256, location })
    .onConflict((conflict) => conflict.doUpdateSet({ location }))
    .execute()
}

export async function forgetUpload(tx: WriteTx, sha256: string): Promise<void> {
  await tx.deleteFrom('sync_uploads').where('sha256', '=', sha256).execute()
}
