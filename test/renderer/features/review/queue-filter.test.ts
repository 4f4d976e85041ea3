import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { reviewMarks } from '#shared/domain/review/review-item.ts'

import {
  queueFromAddress,
  queueToAddress,
  wholeQueue,
} from '../../../../renderer/features/review/queue-filter.ts'
import { reviewTabs } from '../../../../renderer/features/review/review-tabs.ts'

describe('the queue in the address', () => {
  it('comes back as it was', () => {
    const filters = fc.record({
      tab: fc.constantFrom(...reviewTabs),
      marks: fc.subarray([...reviewMarks]),
      text: fc.string({ maxLength: 200 }),
    })
    fc.assert(
      fc.property(filters, (filter) => {
        const address = new URLSearchParams(queueToAddress(filter).toString())
        expect(queueFromAddress(address)).toEqual(filter)
      }),
    )
  })

  it('is the whole queue where the address says nothing that could be meant', () => {
    expect(queueToAddress(wholeQueue).toString()).toBe('')
    expect(queueFromAddress(new URLSearchParams('state=xyz&mark=none'))).toEqual(wholeQueue)
  })
})
