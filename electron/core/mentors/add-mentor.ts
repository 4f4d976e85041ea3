import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import type { MentorFieldWrong } from '#shared/domain/mentors/mentor-failures.ts'
import { mentorIdSchema } from '#shared/domain/mentors/mentor-id.ts'
import { emptyRestricted } from '#shared/domain/mentors/mentor-restricted.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { checkMentor } from './check-mentor.ts'
import type { MentorCore } from './mentor-core.ts'
import { deleteMentorDraft } from './mentor-draft-repository.ts'
import { insertMentors } from './mentor-repository.ts'
import { newMentor } from './new-mentor.ts'
import { noteChange } from './note-change.ts'
import { refreshNextEnd } from './refresh-next-end.ts'

/** Records a mentor as a draft of a dossier, which ends what was kept of its form. */
export async function addMentor(
  core: MentorCore,
  details: MentorDetails,
): Promise<Result<Mentor, MentorFieldWrong>> {
  const checked = checkMentor(core.reference, details)
  if (!checked.ok) return checked
  const { surroundings } = core
  const id = mentorIdSchema.parse(surroundings.newId())
  const mentor = newMentor(id, checked.value, surroundings.now().toISOString())
  return core.db.transaction().execute(async (tx) => {
    await insertMentors(tx, [{ mentor, restricted: emptyRestricted }])
    await refreshNextEnd(tx, mentor.id, mentor.details)
    await deleteMentorDraft(tx, null)
    await noteChange(core, tx, mentor, { event: 'added' })
    return succeeded(mentor)
  })
}
