import type { MentorInUse, MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { MentorCore } from './mentor-core.ts'
import { findMentor, setMentorsDeletedAt } from './mentor-repository.ts'
import { countUses } from './mentor-use-repository.ts'
import { noteChange } from './note-change.ts'

/**
 * Moves a mentor to the bin who was added by mistake. One who was given firms or has hours stays:
 * whoever leaves the network does so by a step of the dossier, which keeps its reason.
 */
export async function removeMentor(
  core: MentorCore,
  mentorId: MentorId,
): Promise<Result<undefined, MentorNotFound | MentorInUse>> {
  return core.db.transaction().execute(async (tx) => {
    const mentor = await findMentor(tx, mentorId)
    if (mentor === undefined) return failed({ code: 'mentor/not-found' })
    const uses = await countUses(tx, mentorId)
    if (uses.firms > 0 || uses.hours > 0) return failed({ code: 'mentor/in-use', ...uses })
    const updatedAt = core.surroundings.now().toISOString()
    await setMentorsDeletedAt(tx, [mentorId], updatedAt)
    await noteChange(core, tx, { ...mentor, updatedAt }, { event: 'binned' })
    return succeeded()
  })
}
