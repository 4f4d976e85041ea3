import type { ReviewFilter } from '#shared/domain/review/review-item.ts'
import type { ReviewState } from '#shared/domain/review/review-state.ts'

export const reviewTabs = ['waiting', 'returned', 'approved', 'sent', 'all'] as const
export type ReviewTab = (typeof reviewTabs)[number]

const statesOf: Readonly<Record<ReviewTab, ReviewFilter['states']>> = {
  waiting: ['waiting', 'first_approval'],
  returned: ['returned'],
  approved: ['approved'],
  sent: ['batched', 'accepted', 'refused'],
  all: null,
}

export function statesOfTab(tab: ReviewTab): ReviewFilter['states'] {
  return statesOf[tab]
}

export function countOfTab(
  tab: ReviewTab,
  counts: Readonly<Partial<Record<ReviewState, number>>>,
): number {
  const states = statesOf[tab] ?? (Object.keys(counts) as ReviewState[])
  return states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
}
