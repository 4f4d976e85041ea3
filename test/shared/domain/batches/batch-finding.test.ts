import fc from 'fast-check'
import { expect, it } from 'vitest'

import { checkBatchItem, type CheckedItem } from '#shared/domain/batches/batch-finding.ts'
import { reviewStateSchema } from '#shared/domain/review/review-state.ts'

const good: CheckedItem = {
  review: { state: 'approved', revId: 'r1' },
  revId: 'r1',
  firm: { taxCode: '0101248141', publicationConsent: { given: true } },
  isSound: true,
  isSigned: true,
  openRangeCount: 0,
  norms: 'real',
  missingFileCount: 0,
  earlierBatch: null,
}
const codesOf = (item: Partial<CheckedItem>) =>
  checkBatchItem({ ...good, ...item }).map(({ code, figure }) =>
    figure === null ? code : `${code} ${String(figure)}`,
  )

it('finds nothing in what is complete, agreed to, and new', () => {
  expect(codesOf({})).toEqual([])
})

it.each<[string, Partial<CheckedItem>, readonly string[]]>([
  ['was returned meanwhile', { review: { state: 'returned', revId: 'r1' } }, ['not-approved']],
  ['was mended meanwhile', { review: { state: 'approved', revId: 'r2' } }, ['newer-revision']],
  ['left the queue', { review: null }, ['not-approved', 'newer-revision']],
  ['has no firm here', { firm: null }, ['firm-missing']],
  ['was altered', { isSound: false }, ['content-altered']],
  ['lost a signature', { isSigned: false }, ['unsigned']],
  ['is open', { openRangeCount: 3 }, ['open-ranges 3']],
  ['cannot be counted here', { openRangeCount: null }, []],
  ['has sample norms', { norms: 'sample' }, ['sample-norms']],
  ['has no norms', { norms: 'none' }, ['no-norms']],
  ['needs no norms', { norms: null }, []],
  ['lacks files', { missingFileCount: 2 }, ['files-missing 2']],
  ['is of a firm sent before', { earlierBatch: 7 }, ['in-last-batch 7']],
  [
    'is of a firm nobody asked',
    { firm: { taxCode: null, publicationConsent: null } },
    ['no-tax-code', 'consent-unknown'],
  ],
  [
    'is of a firm that said no',
    { firm: { taxCode: '0101248141', publicationConsent: { given: false } } },
    ['consent-refused'],
  ],
])('says it when an assessment %s', (_when, item, codes) => {
  expect(codesOf(item)).toEqual(codes)
})

it('lets nothing go that is not approved in the very revision, signed and unaltered', () => {
  const item = fc.record({
    review: fc.option(
      fc.record({
        state: fc.constantFrom(...reviewStateSchema.options),
        revId: fc.constantFrom('r1', 'r2'),
      }),
    ),
    revId: fc.constant('r1'),
    firm: fc.option(fc.constant(good.firm!)),
    isSound: fc.boolean(),
    isSigned: fc.boolean(),
    openRangeCount: fc.option(fc.nat(30)),
    norms: fc.constantFrom('none' as const, 'sample' as const, 'real' as const, null),
    missingFileCount: fc.nat(5),
    earlierBatch: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  fc.assert(
    fc.property(item, (checked) => {
      const isBlocked = checkBatchItem(checked).some(({ blocks }) => blocks)
      const mayGo =
        checked.review?.state === 'approved' &&
        checked.review.revId === checked.revId &&
        checked.firm !== null &&
        checked.isSound &&
        checked.isSigned
      expect(isBlocked).toBe(!mayGo)
    }),
    { numRuns: 1_000 },
  )
})
