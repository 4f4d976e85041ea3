import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { WorkId } from '#shared/domain/mentors/mentor-work.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { noteOf } from './add-work.ts'
import { alterMentor } from './alter-mentor.ts'
import type { MentorCore } from './mentor-core.ts'
import { listWork, markWorkRemoved } from './mentor-work-repository.ts'

/** Takes hours away that were written down by mistake. */
export async function removeWork(
  core: MentorCore,
  { mentorId, workId }: { readonly mentorId: MentorId; readonly workId: WorkId },
): Promise<Result<undefined, MentorNotFound>> {
  const removed = await alterMentor(core, mentorId, async (_mentor, tx) => {
    const work = (await listWork(tx, mentorId)).find(({ id }) => id === workId)
    if (!work) return failed({ code: 'mentor/not-found' as const })
    await markWorkRemoved(tx, workId, core.surroundings.now().toISOString())
    return succeeded({ parts: {}, event: 'work_removed', note: noteOf(work) })
  })
  return removed.ok ? succeeded() : removed
}
