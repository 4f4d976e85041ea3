import type { ReadDb } from '#core/database/schema.ts'

import { countActiveMentors } from './mentor-list-repository.ts'

/** For other domains: how many may be given firms. */
export function countAssignableMentors(db: ReadDb): Promise<number> {
  return countActiveMentors(db)
}
