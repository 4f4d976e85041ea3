import type { ReadDb } from '#core/database/schema.ts'
import type { Firm, FirmId } from '#shared/domain/firms/firm.ts'

import { findFirm } from './firm-repository.ts'

/** For other domains; undefined when there is no such firm, or it is in the bin. */
export function findLiveFirm(db: ReadDb, firmId: FirmId): Promise<Firm | undefined> {
  return findFirm(db, firmId)
}
