import { reviewMarks, type ReviewFilter } from '#shared/domain/review/review-item.ts'

import { reviewTabs, statesOfTab, type ReviewTab } from './review-tabs.ts'

/** What of the queue is looked at. */
export type QueueFilter = Omit<ReviewFilter, 'states'> & { readonly tab: ReviewTab }

export const wholeQueue: QueueFilter = { tab: 'waiting', marks: [], text: '' }

export function toReviewFilter({ tab, marks, text }: QueueFilter): ReviewFilter {
  return { states: statesOfTab(tab), marks, text }
}

/** From `?state=returned&mark=open-ranges&q=…`; what an address cannot mean is as if it were not there. */
export function queueFromAddress(address: URLSearchParams): QueueFilter {
  const marks = address.getAll('mark')
  return {
    tab: reviewTabs.find((tab) => tab === address.get('state')) ?? wholeQueue.tab,
    marks: reviewMarks.filter((mark) => marks.includes(mark)),
    text: (address.get('q') ?? '').slice(0, 200),
  }
}

export function queueToAddress({ tab, marks, text }: QueueFilter): URLSearchParams {
  const address = new URLSearchParams()
  if (tab !== wholeQueue.tab) address.set('state', tab)
  for (const mark of marks) address.append('mark', mark)
  if (text !== '') address.set('q', text)
  return address
}
