import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { workIdSchema, type MentorWork, type NewWork } from '#shared/domain/mentors/mentor-work.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { alterMentor } from './alter-mentor.ts'
import type { MentorCore } from './mentor-core.ts'
import { insertWork } from './mentor-work-repository.ts'

/** Writes down hours the mentor worked, as a manager types them. */
export async function addWork(
  core: MentorCore,
  { mentorId, work: wanted }: { readonly mentorId: MentorId; readonly work: NewWork },
): Promise<Result<MentorWork, MentorNotFound>> {
  const id = workIdSchema.parse(core.surroundings.newId())
  const work: MentorWork = { ...wanted, id, visitRecordId: null }
  const added = await alterMentor(core, mentorId, async (_mentor, tx) => {
    await insertWork(tx, mentorId, work, core.surroundings.now().toISOString())
    return succeeded({ parts: {}, event: 'work_added', note: noteOf(work) })
  })
  return added.ok ? succeeded(work) : added
}

/** `05/09/2026: Công ty Mẫu, khảo sát`. */
export function noteOf({
  workedOn,
  firmName,
  what,
}: Pick<MentorWork, 'workedOn' | 'firmName' | 'what'>): string {
  return `${workedOn.split('-').reverse().join('/')}: ${[firmName, what].filter(Boolean).join(', ')}`
}
