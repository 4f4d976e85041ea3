import type { WriteTx } from '#core/database/schema.ts'
import type { Surroundings } from '#core/surroundings.ts'
import { takeReviewStep } from '#shared/domain/review/review-state.ts'

import { queueDecision } from './decide-review.ts'
import { listStandingApprovals } from './list-approvals.ts'
import { findReviewItem, setReviewState } from './review-item-repository.ts'

/** An approval that went into the outbox: its batch follows it there by the revision of the review. */
export type QueuedApproval = { readonly recordId: string; readonly decisionId: string }

/**
 * Puts the approvals of these assessments into the outbox: from here on they count at the city as
 * soon as it has them. Those that are not approved (any more) are left out of the answer.
 */
export async function queueApprovals(
  tx: WriteTx,
  { now }: Pick<Surroundings, 'now'>,
  recordIds: readonly string[],
): Promise<QueuedApproval[]> {
  const queuedAt = now().toISOString()
  const queued: QueuedApproval[] = []
  for (const recordId of recordIds) {
    const item = await findReviewItem(tx, recordId)
    const state = item && takeReviewStep(item.state, 'batch')
    // A colleague's goes up from the laptop it was given on.
    const approval =
      item && (await listStandingApprovals(tx, item)).findLast(({ line }) => line !== null)
    if (!item || !state || !approval) continue
    await queueDecision(tx, approval, item, queuedAt)
    await setReviewState(tx, recordId, state)
    queued.push({ recordId, decisionId: approval.decisionId })
  }
  return queued
}
