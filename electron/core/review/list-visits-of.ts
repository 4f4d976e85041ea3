import type { ReadDb } from '#core/database/schema.ts'
import type { MentorVisit } from '#shared/domain/mentors/mentor-visit.ts'

import { listItemsOfMentor } from './review-item-repository.ts'

/** What came from one person's devices, the latest visit first; those without a day at the end. */
export async function listVisitsOf(db: ReadDb, userId: string): Promise<MentorVisit[]> {
  const items = await listItemsOfMentor(db, userId)
  return items.map(({ recordId, firmName, referenceYear, visitedOn, state }) => ({
    ...{ recordId, firmName, referenceYear, visitedOn, state },
  }))
}
