import { insertChanges } from '#city/changes/change-repository.ts'
import type { CityTx } from '#city/database/schema.ts'
import type { CityParts } from '#city/gateway-parts.ts'
import { listPublications } from '#city/publications/list-publications.ts'
import { toPublicationChange } from '#city/publications/to-publication-change.ts'
import type { ReviewRule } from '#shared/wire/review-rule.ts'

export type NewAssociation = {
  readonly orgId: string
  readonly name: string
  /** `required`: a mentor's result counts once the association has approved it; `none`: at once. */
  readonly review: ReviewRule
}

/** Everything published so far is told to its laptops too. */
export async function addAssociation(
  city: CityParts,
  tx: CityTx,
  { orgId, name, review }: NewAssociation,
): Promise<void> {
  await tx
    .insertInto('orgs')
    .values({ org_id: orgId, name: name.normalize('NFC'), review, created_at: city.now() })
    .execute()
  const published = await listPublications(tx)
  await insertChanges(
    tx,
    orgId,
    published.map((publication) => toPublicationChange(city, orgId, publication)),
  )
}
