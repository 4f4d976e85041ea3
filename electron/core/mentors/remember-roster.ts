import { readChangeCount } from '#core/database/read-change-count.ts'
import type { ReadDb } from '#core/database/schema.ts'

import { listAssignableMentors, type MentorForAssignment } from './list-assignable-mentors.ts'

/** Lists whoever may be given firms, and reads them anew only once the roster has changed. */
export function rememberRoster(): typeof listAssignableMentors {
  let remembered: { readonly count: number; readonly mentors: MentorForAssignment[] } | null = null
  return async (db: ReadDb, mentorIds) => {
    if (mentorIds) return listAssignableMentors(db, mentorIds)
    const count = await readChangeCount(db, 'roster')
    if (remembered?.count !== count)
      remembered = { count, mentors: await listAssignableMentors(db) }
    return remembered.mentors
  }
}
