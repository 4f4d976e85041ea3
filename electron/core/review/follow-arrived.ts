import type { WriteTx } from '#core/database/schema.ts'
import { finishAssignments } from '#core/campaigns/finish-assignments.ts'
import { takeReviewStep } from '#shared/domain/review/review-state.ts'

import { refreshSector } from './refresh-sector.ts'
import { findReviewItem, setReviewState } from './review-item-repository.ts'

/** The city has decided on an arrived revision itself: it counts there, or goes back to its author. */
export async function followArrived(
  tx: WriteTx,
  decided: { readonly recordId: string; readonly revId: string; readonly isAccepted: boolean },
): Promise<void> {
  const item = await findReviewItem(tx, decided.recordId)
  if (item?.revId !== decided.revId) return
  const state = takeReviewStep(item.state, decided.isAccepted ? 'accept' : 'refuse')
  if (state === null) return
  await setReviewState(tx, item.recordId, state)
  if (state === 'accepted') await finishAssignments(tx, item)
  await refreshSector(tx, item.recordId)
}
