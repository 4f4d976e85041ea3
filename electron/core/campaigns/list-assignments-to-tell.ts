import type { ReadDb } from '#core/database/schema.ts'

import { listUntold, type StoredAssignment } from './assignment-repository.ts'

/** What mentors have yet to hear; `markAssignmentsSent` takes note once they were told. */
export function listAssignmentsToTell(db: ReadDb): Promise<StoredAssignment[]> {
  return listUntold(db)
}
