import type { AppDatabase, ReadDb } from '#core/database/schema.ts'
import type { Reference } from '#core/reference/load-reference.ts'
import type { Surroundings } from '#core/surroundings.ts'

import type { FirmSearch } from './firm-search.ts'

/**
 * How many assessments each firm has; firms without any may be absent. Null asks for all firms.
 * Given from outside, because assessments know firms and not the other way round.
 */
export type CountAssessments = (
  db: ReadDb,
  firmIds: readonly string[] | null,
) => Promise<ReadonlyMap<string, number>>

/** What every use case of this folder works with. */
export type FirmCore = {
  readonly db: AppDatabase
  readonly surroundings: Surroundings
  readonly reference: Reference
  readonly search: FirmSearch
  readonly countAssessments: CountAssessments
}
