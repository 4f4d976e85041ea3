import type { NewChange } from '#city/changes/change-repository.ts'
import { signChange } from '#city/changes/sign-change.ts'
import type { CityParts } from '#city/gateway-parts.ts'

import type { Publication } from './publication-repository.ts'

/** What the laptops of one association are told of it. */
export function toPublicationChange(
  city: CityParts,
  orgId: string,
  publication: Publication,
): NewChange {
  return signChange(city, {
    orgId,
    audience: 'org',
    subject: `publication:${publication.what}:${publication.sha256}`,
    kind: 'publication',
    body: publication,
  })
}
