import type { CityReadDb, CityTx, PublicationsTable } from '../database/schema.ts'

export type Publication = Pick<
  PublicationsTable,
  'what' | 'id' | 'version' | 'sha256' | 'status' | 'until' | 'text'
>

export async function listPublishedInstruments(
  db: CityReadDb,
): Promise<Omit<Publication, 'what' | 'text'>[]> {
  return db
    .selectFrom('publications')
    .select(['id', 'version', 'sha256', 'status', 'until'])
    .where('what', '=', 'instrument')
    .orderBy('published_at')
    .execute()
}

export async function findPublication(
  db: CityReadDb,
  what: Publication['what'],
  sha256: string,
): Promise<Publication | undefined> {
  return db
    .selectFrom('publications')
    .select(['what', 'id', 'version', 'sha256', 'status', 'until', 'text'])
    .where('what', '=', what)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
}

/** Spares reading a text that is known. */
export async function findPublicationStatus(
  db: CityReadDb,
  what: Publication['what'],
  sha256: string,
): Promise<Publication['status'] | undefined> {
  const row = await db
    .selectFrom('publications')
    .select('status')
    .where('what', '=', what)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.status
}

/** Publishing the same text again changes its status only. */
export async function storePublication(
  tx: CityTx,
  publication: Publication,
  at: Date,
): Promise<void> {
  const { status, until } = publication
  await tx
    .insertInto('publications')
    .values({ ...publication, published_at: at })
    .onConflict((conflict) => conflict.columns(['what', 'sha256']).doUpdateSet({ status, until }))
    .execute()
}
