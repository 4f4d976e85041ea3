import type { ReadDb } from '#core/database/schema.ts'

import { selectReviewRule } from './campaign-firm-repository.ts'

/** Whether two persons approve, as the newest campaign of the firm in that year says; null where none does. */
export async function findCampaignReviewRule(
  db: ReadDb,
  visit: { readonly firmId: string; readonly referenceYear: number },
): Promise<boolean | null> {
  const rule = await selectReviewRule(db, visit)
  return rule === null ? null : rule === 1
}
