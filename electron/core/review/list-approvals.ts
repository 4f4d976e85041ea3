import type { ReadDb } from '#core/database/schema.ts'

import { listDecisions, type StoredDecision } from './review-decision-repository.ts'

type Revision = { readonly recordId: string; readonly revId: string }

/** Approvals of this revision that still stand, the first one first. */
export async function listStandingApprovals(
  db: ReadDb,
  { recordId, revId }: Revision,
): Promise<readonly StoredDecision[]> {
  let standing: StoredDecision[] = []
  for (const decision of await listDecisions(db, recordId)) {
    if (decision.revId !== revId) continue
    if (decision.decision === 'approve') standing.push(decision)
    if (decision.decision === 'return') standing = []
    if (decision.decision === 'withdraw') standing = withoutLastOf(decision, standing)
  }
  return standing
}

/** Everybody takes back their own. */
function withoutLastOf(
  { reviewerUserId }: StoredDecision,
  standing: readonly StoredDecision[],
): StoredDecision[] {
  const place = standing.findLastIndex((approval) => approval.reviewerUserId === reviewerUserId)
  return standing.filter((_, at) => at !== place)
}

/** Who gave them. */
export async function listApprovals(db: ReadDb, revision: Revision): Promise<readonly string[]> {
  const standing = await listStandingApprovals(db, revision)
  return standing.map(({ reviewerUserId }) => reviewerUserId)
}
