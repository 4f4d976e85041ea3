import type { WriteTx } from '#core/database/schema.ts'
import type { ReviewRule } from '#shared/wire/review-rule.ts'

import { storeCityRule } from './review-settings-repository.ts'

/** The city's rule holds here too: what it would not count need not be tried. */
export function learnCityRule(tx: WriteTx, rule: ReviewRule): Promise<void> {
  return storeCityRule(tx, rule)
}
