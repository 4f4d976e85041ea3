import type { ReadDb } from '#core/database/schema.ts'

import { listInstrumentHashes } from './instrument-repository.ts'

/** For other domains: the sets of criteria this laptop has, the newest first. */
export function listStoredInstrumentHashes(db: ReadDb): Promise<string[]> {
  return listInstrumentHashes(db)
}
