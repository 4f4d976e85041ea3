import type { CityReadDb } from '#city/database/schema.ts'

import type { Publication } from './publication-repository.ts'

/** All that was ever published, in that order. */
export async function listPublications(db: CityReadDb): Promise<Publication[]> {
  return db
    .selectFrom('publications')
    .select(['what', 'id', 'version', 'sha256', 'status', 'until', 'text'])
    .orderBy('published_at')
    .execute()
}
