import type { Migration } from 'kysely/migration'

import { createCity } from './0001-create-city.ts'
import { secureCity } from './0002-secure-city.ts'
import { openAnalytics } from './0003-open-analytics.ts'
import { countClasses } from './0004-count-classes.ts'
import { allowTwoPersonReview } from './0005-allow-two-person-review.ts'
import { eraseContacts } from './0006-erase-contacts.ts'
import { letGoAfterTime } from './0007-let-go.ts'

/** In order, listed by hand: what is not listed does not run. */
export const migrations = {
  '0001-create-city': createCity,
  '0002-secure-city': secureCity,
  '0003-open-analytics': openAnalytics,
  '0004-count-classes': countClasses,
  '0005-allow-two-person-review': allowTwoPersonReview,
  '0006-erase-contacts': eraseContacts,
  '0007-let-go': letGoAfterTime,
} as const satisfies Readonly<Record<string, Migration>>
