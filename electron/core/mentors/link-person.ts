import type { MentorNotFound, PersonTaken } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { alterMentor } from './alter-mentor.ts'
import type { MentorCore } from './mentor-core.ts'
import { findMentorOfUser } from './mentor-repository.ts'

/** Says which person of a device this mentor is; null takes the link away. */
export function linkPerson(
  core: MentorCore,
  { mentorId, userId }: { readonly mentorId: MentorId; readonly userId: string | null },
): Promise<Result<Mentor, MentorNotFound | PersonTaken>> {
  return alterMentor<PersonTaken>(core, mentorId, async (_mentor, tx) => {
    const other = userId === null ? undefined : await findMentorOfUser(tx, userId)
    if (other !== undefined && other.id !== mentorId) {
      return failed({ code: 'mentor/person-taken', name: other.name })
    }
    return succeeded({ parts: { userId }, event: 'linked' })
  })
}
