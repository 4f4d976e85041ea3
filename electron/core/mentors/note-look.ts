import type { WriteTx } from '#core/database/schema.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { LookGroup } from '#shared/domain/mentors/mentor-restricted.ts'

import type { MentorCore } from './mentor-core.ts'
import { insertLook } from './mentor-restricted-repository.ts'

/** Notes who looks at what; belongs before the answer that shows it. */
export function noteLook(
  { surroundings, profile }: MentorCore,
  tx: WriteTx,
  mentorId: MentorId,
  group: LookGroup,
): Promise<void> {
  return insertLook(tx, {
    id: surroundings.newId(),
    mentorId,
    lookedAt: surroundings.now().toISOString(),
    lookedBy: profile().personName,
    group,
  })
}
