import type { ReadDb } from '#core/database/schema.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'

import {
  countReturnsByRecord,
  listFirstArrivals,
  listYears,
  selectReviewedRevisions,
  type ReviewedRevision,
  type ReviewedSet,
  type ReviewYear,
} from './reviewed-revision-repository.ts'

export type { ReviewedRevision, ReviewedSet }

/** What the association approved, wherever it went from there. */
const approvedStates: readonly ReviewState[] = ['approved', 'batched', 'accepted']

export function isApproved({ state }: Pick<ReviewedRevision, 'state'>): boolean {
  return approvedStates.includes(state)
}

/** Every arrived assessment of a set, in the order of arrival: for reports over many at once. */
export function listReviewedRevisions(db: ReadDb, set: ReviewedSet): Promise<ReviewedRevision[]> {
  return selectReviewedRevisions(db, set)
}

export function listReviewYears(db: ReadDb): Promise<ReviewYear[]> {
  return listYears(db, approvedStates)
}

/** By assessment: how often it was returned, and when it first arrived. */
export async function readReviewCourse(db: ReadDb): Promise<{
  readonly returnCounts: ReadonlyMap<string, number>
  readonly firstArrivals: ReadonlyMap<string, string>
}> {
  const [returnCounts, firstArrivals] = [
    await countReturnsByRecord(db),
    await listFirstArrivals(db),
  ]
  return { returnCounts, firstArrivals }
}
