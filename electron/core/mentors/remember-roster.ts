import type { ReadDb } from '#core/database/schema.ts'

import { listAssignableMentors, type MentorForAssignment } from './list-assignable-mentors.ts'
import { readRosterMark } from './mentor-list-repository.ts'

/** Lists whoever may be given firms, and reads them anew only once the roster has changed. */
export function rememberRoster(): typeof listAssignableMentors {
  let remembered: { readonly mark: string; readonly mentors: MentorForAssignment[] } | null = null
  return async (db: ReadDb, mentorIds?: readonly string[] | null) => {
    if (mentorIds) return listAssignableMentors(db, mentorIds)
    const mark = await readRosterMark(db)
    if (remembered?.mark !== mark) remembered = { mark, mentors: await listAssignableMentors(db) }
    return remembered.mentors
  }
}
