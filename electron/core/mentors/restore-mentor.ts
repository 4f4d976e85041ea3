import type { MentorNotFound, PersonTaken } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { MentorCore } from './mentor-core.ts'
import {
  findBinnedUser,
  findMentor,
  findMentorOfUser,
  setMentorsDeletedAt,
} from './mentor-repository.ts'
import { noteChange } from './note-change.ts'

/** Takes a mentor out of the bin; refused when their device was linked to another one meanwhile. */
export async function restoreMentor(
  core: MentorCore,
  mentorId: MentorId,
): Promise<Result<Mentor, MentorNotFound | PersonTaken>> {
  return core.db.transaction().execute(async (tx) => {
    const userId = await findBinnedUser(tx, mentorId)
    if (userId === undefined) return failed({ code: 'mentor/not-found' })
    const other = userId === null ? undefined : await findMentorOfUser(tx, userId)
    if (other) return failed({ code: 'mentor/person-taken', name: other.name })
    await setMentorsDeletedAt(tx, [mentorId], null)
    const mentor = await findMentor(tx, mentorId)
    if (mentor === undefined) return failed({ code: 'mentor/not-found' })
    const updatedAt = core.surroundings.now().toISOString()
    await noteChange(core, tx, { ...mentor, updatedAt }, { event: 'restored' })
    return succeeded(mentor)
  })
}
