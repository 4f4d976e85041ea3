import type { WriteTx } from '#core/database/schema.ts'
import type { MentorEvent } from '#shared/domain/mentors/mentor-history.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'

import type { MentorCore } from './mentor-core.ts'
import { appendMentorHistory } from './mentor-history-repository.ts'

/** Writes an event into the history of a mentor as it stands after it. */
export async function noteChange(
  { profile }: MentorCore,
  tx: WriteTx,
  mentor: Mentor,
  what: {
    readonly event: MentorEvent
    readonly fields?: readonly string[]
    readonly note?: string
  },
): Promise<void> {
  await appendMentorHistory(tx, {
    mentorId: mentor.id,
    event: what.event,
    madeAt: mentor.updatedAt,
    madeBy: profile().personName,
    status: mentor.status,
    fields: [...(what.fields ?? [])],
    note: what.note ?? '',
  })
}
