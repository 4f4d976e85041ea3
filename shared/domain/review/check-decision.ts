import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { takeReviewStep, type ReviewState, type ReviewStep } from './review-state.ts'

/** What a decision is looked at by, wherever it is made. */
export type WantedDecision = {
  readonly decision: 'approve' | 'return' | 'withdraw'
  readonly reviewerUserId: string
  readonly role: 'mentor' | 'association-manager'
  readonly item: {
    readonly state: ReviewState
    readonly mentorUserId: string
    /** Who approved this revision, the first one first. */
    readonly approvedBy: readonly string[]
  }
  readonly isTwoPerson: boolean
}

export type DecisionRefused =
  | { readonly code: 'workspace/not-your-role' }
  | { readonly code: 'review/own-work' }
  /** Of the two who approve, one has to be another person; both may have been the first, apart from each other. */
  | { readonly code: 'review/same-person' }
  | { readonly code: 'review/closed'; readonly state: ReviewState }

/** The step a decision comes to, and the state after it, or why it may not be made. */
export function checkDecision(
  wanted: WantedDecision,
): Result<{ readonly step: ReviewStep; readonly state: ReviewState }, DecisionRefused> {
  const { item, role, reviewerUserId } = wanted
  if (role !== 'association-manager') return failed({ code: 'workspace/not-your-role' })
  if (item.mentorUserId === reviewerUserId) return failed({ code: 'review/own-work' })
  const step = stepOf(wanted)
  const state = takeReviewStep(item.state, step)
  if (state === null) return failed({ code: 'review/closed', state: item.state })
  if (isSecond(wanted) && item.approvedBy.every((userId) => userId === reviewerUserId)) {
    return failed({ code: 'review/same-person' })
  }
  return succeeded({ step, state })
}

function stepOf({ decision, item, isTwoPerson }: WantedDecision): ReviewStep {
  if (decision === 'return') return 'return'
  if (decision === 'withdraw') return item.approvedBy.length > 1 ? 'withdraw-second' : 'withdraw'
  return isTwoPerson && item.state === 'waiting' ? 'approve-first' : 'approve'
}

function isSecond({ decision, item, isTwoPerson }: WantedDecision): boolean {
  return decision === 'approve' && isTwoPerson && item.state === 'first_approval'
}
