import type { CityReadDb } from '#city/database/schema.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import type { ReviewRule } from '#shared/wire/review-rule.ts'

export type Association = {
  readonly orgId: string
  readonly name: string
  readonly review: ReviewRule
  readonly createdAt: Date
  /** That were not revoked. */
  readonly devices: number
  /** Assessments that count at the city. */
  readonly results: number
}

export type FoundAssociation =
  | { readonly kind: 'found'; readonly association: Association }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' }

/** In the order they were added. */
export async function listAssociations(db: CityReadDb): Promise<Association[]> {
  const rows = await db
    .selectFrom('orgs')
    .select((eb) => [
      'org_id',
      'name',
      'review',
      'created_at',
      eb
        .selectFrom('devices')
        .whereRef('devices.org_id', '=', 'orgs.org_id')
        .where('revoked_at', 'is', null)
        .select(eb.fn.countAll<string>().as('count'))
        .as('devices'),
      eb
        .selectFrom('records')
        .whereRef('records.org_id', '=', 'orgs.org_id')
        .where('kind', '=', 'assessment')
        .where('stage', '=', 'city')
        .where('deleted', '=', false)
        .select(eb.fn.countAll<string>().as('count'))
        .as('results'),
    ])
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({
    orgId: row.org_id,
    name: row.name,
    review: row.review,
    createdAt: row.created_at,
    devices: Number(row.devices ?? 0),
    results: Number(row.results ?? 0),
  }))
}

/** By id, or by any part of the name, diacritics optional; the whole name wins over parts. */
export async function findAssociation(db: CityReadDb, typed: string): Promise<FoundAssociation> {
  const all = await listAssociations(db)
  const wanted = foldText(typed)
  const exact = all.filter(({ orgId, name }) => orgId === typed || foldText(name) === wanted)
  const found = exact.length > 0 ? exact : all.filter(({ name }) => foldText(name).includes(wanted))
  const [association, ...others] = found
  if (!association || wanted === '') return { kind: 'unknown' }
  return others.length === 0
    ? { kind: 'found', association }
    : { kind: 'several', names: found.map(({ name }) => name) }
}
