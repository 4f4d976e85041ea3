import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { emptyRestricted, type MentorRestricted } from '#shared/domain/mentors/mentor-restricted.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { alterMentor } from './alter-mentor.ts'
import { changedFields } from './changed-fields.ts'
import type { MentorCore } from './mentor-core.ts'
import { findRestricted, setRestricted } from './mentor-restricted-repository.ts'

/** Stores restricted fields; the history names the fields and never what stood in them. */
export async function changeRestricted(
  core: MentorCore,
  change: { readonly mentorId: MentorId; readonly restricted: MentorRestricted },
): Promise<Result<undefined, MentorNotFound>> {
  const { mentorId, restricted } = change
  const changed = await alterMentor(core, mentorId, async (_mentor, tx) => {
    const before = (await findRestricted(tx, mentorId)) ?? emptyRestricted
    await setRestricted(tx, mentorId, restricted)
    const fields = changedFields(before, restricted)
    return succeeded({ parts: {}, event: 'restricted_changed', fields })
  })
  return changed.ok ? succeeded() : changed
}
