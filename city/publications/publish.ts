import { insertChanges } from '#city/changes/change-repository.ts'
import type { CityTx } from '#city/database/schema.ts'
import type { CityParts } from '#city/gateway-parts.ts'
import { makeDue } from '#city/quarantine/quarantine-repository.ts'

import { storePublication, type Publication } from './publication-repository.ts'
import { toPublicationChange } from './to-publication-change.ts'

/**
 * Publishes for every association; their laptops hear of it with the next sync or file, and results
 * that waited for an instrument are tried again.
 */
export async function publish(
  city: CityParts,
  tx: CityTx,
  publication: Publication,
): Promise<void> {
  await storePublication(tx, publication, city.now())
  const orgs = await tx.selectFrom('orgs').select('org_id').execute()
  for (const { org_id: orgId } of orgs) {
    await insertChanges(tx, orgId, [toPublicationChange(city, orgId, publication)])
  }
  await makeDue(tx, `${publication.what} ${publication.sha256}`, city.now())
}
