import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import type {
  MentorChangedMeanwhile,
  MentorFieldWrong,
  MentorNotFound,
} from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { changedFields } from './changed-fields.ts'
import { checkMentor } from './check-mentor.ts'
import type { MentorCore } from './mentor-core.ts'
import { deleteMentorDraft } from './mentor-draft-repository.ts'
import { findMentor, updateMentor } from './mentor-repository.ts'
import { noteChange } from './note-change.ts'
import { refreshNextEnd } from './refresh-next-end.ts'

/** Stores new details unless the mentor is no longer at the version the user was shown. */
export async function changeMentor(
  core: MentorCore,
  change: {
    readonly mentorId: MentorId
    readonly version: number
    readonly details: MentorDetails
  },
): Promise<Result<Mentor, MentorFieldWrong | MentorNotFound | MentorChangedMeanwhile>> {
  const checked = checkMentor(core.reference, change.details)
  if (!checked.ok) return checked
  return core.db.transaction().execute(async (tx) => {
    const before = await findMentor(tx, change.mentorId)
    if (before === undefined) return failed({ code: 'mentor/not-found' })
    if (before.version !== change.version) return failed({ code: 'mentor/changed-meanwhile' })

    await deleteMentorDraft(tx, before.id)
    const fields = changedFields(before.details, checked.value)
    if (fields.length === 0) return succeeded(before)
    const mentor: Mentor = {
      ...before,
      details: checked.value,
      version: before.version + 1,
      updatedAt: core.surroundings.now().toISOString(),
    }
    await updateMentor(tx, mentor)
    await refreshNextEnd(tx, mentor.id, mentor.details)
    await noteChange(core, tx, mentor, { event: 'changed', fields })
    return succeeded(mentor)
  })
}
