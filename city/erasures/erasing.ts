import type { CityTx } from '../database/schema.ts'
import type { CityParts } from '../gateway-parts.ts'

/** What an erasure works with: the transaction that adds it, and who signs what is told anew. */
export type Erasing = {
  readonly tx: CityTx
  readonly city: Pick<CityParts, 'keys' | 'now' | 'newId'>
  readonly orgId: string
  readonly at: Date
}
