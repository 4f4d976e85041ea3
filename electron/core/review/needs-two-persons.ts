import { findCampaignReviewRule } from '#core/campaigns/find-campaign-review-rule.ts'
import type { ReadDb } from '#core/database/schema.ts'
import type { ReviewItem } from '#shared/domain/review/review-item.ts'

import { readReviewSettings } from './review-settings-repository.ts'

/**
 * Whether two persons have to approve: as the city asks, else as the campaign of the firm says, else
 * as the association has set it.
 */
export async function needsTwoPersons(
  db: ReadDb,
  visit: Pick<ReviewItem, 'firmId' | 'referenceYear'>,
): Promise<boolean> {
  const { isByCity, isTwoPerson } = await readReviewSettings(db)
  if (isByCity) return true
  return (await findCampaignReviewRule(db, visit)) ?? isTwoPerson
}
