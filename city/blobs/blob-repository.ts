import type { CityReadDb, CityTx } from '../database/schema.ts'

export async function listKnownBlobs(
  db: CityReadDb,
  orgId: string,
  hashes: readonly string[],
): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('blobs')
    .select('sha256')
    .where('org_id', '=', orgId)
    .where('sha256', 'in', hashes)
    .execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}

export async function insertBlobs(
  tx: CityTx,
  orgId: string,
  blobs: readonly { readonly sha256: string; readonly size: number }[],
  at: Date,
): Promise<void> {
  if (blobs.length === 0) return
  await tx
    .insertInto('blobs')
    .values(blobs.map(({ sha256, size }) => ({ org_id: orgId, sha256, size, stored_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
