import type { ReadDb } from '#core/database/schema.ts'
import { tellApart } from '#shared/domain/mentors/tell-apart.ts'

import { listMentorNames, listNamesakes } from './mentor-list-repository.ts'

/** For other domains: names by id, of those in the bin too. */
export function nameMentors(
  db: ReadDb,
  mentorIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return listMentorNames(db, mentorIds)
}

/** The same for whoever has to choose among them: namesakes are told apart. */
export async function nameMentorsApart(
  db: ReadDb,
  mentorIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = await listMentorNames(db, mentorIds)
  const apart = tellApart(await listNamesakes(db))
  for (const id of names.keys()) names.set(id, apart.get(id) ?? names.get(id) ?? '')
  return names
}
