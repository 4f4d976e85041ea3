import { forRole } from '#core/for-role.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { decideReview } from './decide-review.ts'
import { getArrivedAssessment } from './get-arrived-assessment.ts'
import { listReviewItems } from './list-review-items.ts'
import { makeReturnFile } from './make-return-file.ts'
import { openArrivedEvidence } from './open-arrived-evidence.ts'
import { isTwoPersonRule, setTwoPersonRule } from './review-settings-repository.ts'
import type { ReviewWork } from './review-work.ts'

export function reviewHandlers(work: ReviewWork): AppHandlers['review'] {
  const { db, profile } = work
  return forRole('association-manager', profile, {
    list: async (wanted) => succeeded(await listReviewItems(db, wanted)),
    get: ({ recordId }) => getArrivedAssessment(work, recordId),
    openEvidence: (wanted) => openArrivedEvidence(work, wanted),
    decide: (wanted) => decideReview(work, wanted),
    makeReturnFile: ({ recordId }) => makeReturnFile(work, recordId),
    settings: async () => succeeded({ isTwoPerson: await isTwoPersonRule(db) }),
    setTwoPerson: async ({ isOn }) => {
      await db.transaction().execute((tx) => setTwoPersonRule(tx, isOn))
      return succeeded()
    },
  } satisfies AppHandlers['review'])
}
