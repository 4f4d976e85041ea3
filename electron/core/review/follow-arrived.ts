import type { WriteTx } from '#core/database/schema.ts'

import { moveReviewItem } from './move-review-item.ts'
import type { ReviewWork } from './review-work.ts'

type Decided = { readonly recordId: string; readonly revId: string; readonly isAccepted: boolean }

/** The city has decided on an arrived revision itself: it counts there, or goes back to its author. */
export function followArrived(
  work: Pick<ReviewWork, 'shelf' | 'evidence'>,
  tx: WriteTx,
  { isAccepted, ...revision }: Decided,
): Promise<void> {
  return moveReviewItem(work, tx, { ...revision, step: isAccepted ? 'accept' : 'refuse' })
}
