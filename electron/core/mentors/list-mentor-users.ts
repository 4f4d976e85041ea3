import type { ReadDb } from '#core/database/schema.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'

import { findMentors } from './mentor-repository.ts'

/** For other domains: the person of a device each mentor is; those without one are absent. */
export async function listMentorUsers(
  db: ReadDb,
  mentorIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = mentorIds.map((mentorId) => mentorIdSchema.parse(mentorId))
  const mentors = await findMentors(db, ids)
  return new Map(mentors.flatMap(({ id, userId }) => (userId === null ? [] : [[id, userId]])))
}
