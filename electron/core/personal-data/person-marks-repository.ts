import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import {
  restrictionSchema,
  type PersonLook,
  type Restriction,
} from '#shared/domain/personal-data/person.ts'

import type { PersonKey } from './personal-data-tables.ts'

export async function findRestriction(
  db: ReadDb,
  { kind, owner_id, name_sha256 }: PersonKey,
): Promise<Restriction | null> {
  const row = await db
    .selectFrom('person_restrictions')
    .select(['since', 'because', 'made_by'])
    .where('kind', '=', kind)
    .where('owner_id', '=', owner_id)
    .where('name_sha256', '=', name_sha256)
    .executeTakeFirst()
  if (!row) return null
  return restrictionSchema.parse({ since: row.since, because: row.because, madeBy: row.made_by })
}

/** `ownerId` and hash of everyone restricted, as `restrictionMark` joins them. */
export async function listRestricted(
  db: ReadDb,
  kind: PersonKey['kind'],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('person_restrictions')
    .select(['owner_id', 'name_sha256'])
    .where('kind', '=', kind)
    .execute()
  return new Set(rows.map(restrictionMark))
}

export function restrictionMark({
  owner_id,
  name_sha256,
}: Pick<PersonKey, 'owner_id' | 'name_sha256'>): string {
  return `${owner_id}/${name_sha256}`
}

export async function putRestriction(
  tx: WriteTx,
  key: PersonKey,
  { since, because, madeBy }: Restriction,
): Promise<void> {
  const said = { since, because, made_by: madeBy }
  await tx
    .insertInto('person_restrictions')
    .values({ ...key, ...said })
    .onConflict((conflict) => conflict.doUpdateSet(said))
    .execute()
}

export async function deleteRestriction(
  tx: WriteTx,
  { kind, owner_id, name_sha256 }: PersonKey,
): Promise<void> {
  await tx
    .deleteFrom('person_restrictions')
    .where('kind', '=', kind)
    .where('owner_id', '=', owner_id)
    .where('name_sha256', '=', name_sha256)
    .execute()
}

export async function insertPersonLook(
  tx: WriteTx,
  key: PersonKey,
  { what, at, by }: PersonLook,
): Promise<void> {
  await tx
    .insertInto('person_looks')
    .values({ ...key, what, looked_at: at, looked_by: by })
    .execute()
}

/** Newest first. */
export async function listPersonLooks(
  db: ReadDb,
  { kind, owner_id, name_sha256 }: PersonKey,
): Promise<PersonLook[]> {
  const rows = await db
    .selectFrom('person_looks')
    .select(['what', 'looked_at', 'looked_by'])
    .where('kind', '=', kind)
    .where('owner_id', '=', owner_id)
    .where('name_sha256', '=', name_sha256)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map((row) => ({ what: row.what, at: row.looked_at, by: row.looked_by }))
}
