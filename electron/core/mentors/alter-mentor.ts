import type { WriteTx } from '#core/database/schema.ts'
import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorEvent } from '#shared/domain/mentors/mentor-history.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { MentorCore } from './mentor-core.ts'
import { findMentor, updateMentor } from './mentor-repository.ts'
import { noteChange } from './note-change.ts'

type Alteration = {
  readonly parts: Partial<Mentor>
  readonly event: MentorEvent
  readonly fields?: readonly string[]
  readonly note?: string
}

/** One transaction: the mentor as it stands, what becomes of it, and the line in its history. */
export async function alterMentor<Failure = never>(
  core: MentorCore,
  mentorId: MentorId,
  alter: (mentor: Mentor, tx: WriteTx) => Promise<Result<Alteration, Failure>>,
): Promise<Result<Mentor, Failure | MentorNotFound>> {
  return core.db.transaction().execute(async (tx) => {
    const before = await findMentor(tx, mentorId)
    if (before === undefined) return failed({ code: 'mentor/not-found' })
    const altered = await alter(before, tx)
    if (!altered.ok) return altered
    const { parts, ...what } = altered.value
    const mentor: Mentor = {
      ...before,
      ...parts,
      version: before.version + 1,
      updatedAt: core.surroundings.now().toISOString(),
    }
    await updateMentor(tx, mentor)
    await noteChange(core, tx, mentor, what)
    return succeeded(mentor)
  })
}
