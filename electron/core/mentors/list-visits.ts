import { listVisitsOf } from '#core/review/list-visits-of.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { MentorVisit } from '#shared/domain/mentors/mentor-visit.ts'

import type { MentorCore } from './mentor-core.ts'
import { findMentor } from './mentor-repository.ts'

/** None while the mentor is linked to no device. */
export async function listVisits({ db }: MentorCore, mentorId: MentorId): Promise<MentorVisit[]> {
  const userId = (await findMentor(db, mentorId))?.userId ?? null
  return userId === null ? [] : listVisitsOf(db, userId)
}
