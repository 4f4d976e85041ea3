import { finishAssignments } from '#core/campaigns/finish-assignments.ts'
import type { WriteTx } from '#core/database/schema.ts'
import { takeReviewStep, type ReviewStep } from '#shared/domain/review/review-state.ts'

import { fillReviewItem } from './fill-review-item.ts'
import { refreshSector } from './refresh-sector.ts'
import { findReviewItem, setReviewState } from './review-item-repository.ts'
import type { ReviewWork } from './review-work.ts'

type Move = { readonly recordId: string; readonly revId: string; readonly step: ReviewStep }

/**
 * Follows what the city took or turned down; nothing happens to another revision than the newest, or
 * where the step does not lead out of the state. What came while a batch had the assessment on its
 * way takes its place in the queue now.
 */
export async function moveReviewItem(
  work: Pick<ReviewWork, 'shelf' | 'evidence'>,
  tx: WriteTx,
  { recordId, revId, step }: Move,
): Promise<void> {
  const item = await findReviewItem(tx, recordId)
  if (item?.revId !== revId) return
  const state = takeReviewStep(item.state, step)
  if (state === null) return
  await setReviewState(tx, recordId, state)
  if (state === 'accepted') await finishAssignments(tx, item)
  await refreshSector(tx, recordId)
  if (item.state === 'batched') await fillReviewItem(work, tx, { recordId, countsAlready: false })
}
