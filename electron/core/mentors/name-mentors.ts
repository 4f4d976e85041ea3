import type { ReadDb } from '#core/database/schema.ts'

import { listMentorNames } from './mentor-list-repository.ts'

/** For other domains: names by id, of those in the bin too. */
export function nameMentors(
  db: ReadDb,
  mentorIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return listMentorNames(db, mentorIds)
}
