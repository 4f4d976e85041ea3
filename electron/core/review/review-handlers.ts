import { forRole } from '#core/for-role.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { decideReview } from './decide-review.ts'
import { getArrivedAssessment } from './get-arrived-assessment.ts'
import { countReviewComments, listReviewComments } from './list-review-comments.ts'
import { listReviewItems } from './list-review-items.ts'
import { makeApprovalFile } from './make-approval-file.ts'
import { makeReturnFile } from './make-return-file.ts'
import { openArrivedEvidence } from './open-arrived-evidence.ts'
import { storeDraft } from './review-draft-repository.ts'
import { readReviewSettings } from './review-settings-repository.ts'
import type { ReviewWork } from './review-work.ts'
import { switchTwoPerson } from './switch-two-person.ts'
import { tickComment } from './tick-comment.ts'
import { listTwoPersonChanges } from './two-person-rule.ts'

export function reviewHandlers(work: ReviewWork): AppHandlers['review'] {
  const { db, profile, surroundings } = work
  return forRole('association-manager', profile, {
    list: async (wanted) => succeeded(await listReviewItems(db, wanted)),
    get: ({ recordId }) => getArrivedAssessment(work, recordId),
    openEvidence: (wanted) => openArrivedEvidence(work, wanted),
    decide: (wanted) => decideReview(work, wanted),
    keepDraft: async (draft) => {
      const keptAt = surroundings.now().toISOString()
      await db.transaction().execute((tx) => storeDraft(tx, draft, keptAt))
      return succeeded()
    },
    makeReturnFile: ({ recordId }) => makeReturnFile(work, recordId),
    makeApprovalFile: ({ recordId }) => makeApprovalFile(work, recordId),
    settings: async () =>
      succeeded({
        ...(await readReviewSettings(db)),
        changes: await listTwoPersonChanges(db, 'review'),
      }),
    setTwoPerson: ({ isOn }) => switchTwoPerson(work, 'review', isOn),
  } satisfies AppHandlers['review'])
}

export function reviewCommentsHandlers(work: ReviewWork): AppHandlers['reviewComments'] {
  return {
    list: async ({ assessmentId }) => succeeded(await listReviewComments(work.db, assessmentId)),
    counts: async () => succeeded(await countReviewComments(work.db)),
    tick: (wanted) => tickComment(work, wanted),
  }
}
