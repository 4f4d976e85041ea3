import { z } from 'zod'

import type { ReviewState } from '#shared/domain/review/review-state.ts'

/** What the check before sending can find, the gravest first. */
export const findingCodes = [
  'not-approved',
  'newer-revision',
  'firm-missing',
  'content-altered',
  'unsigned',
  'open-ranges',
  'no-tax-code',
  'consent-refused',
  'consent-unknown',
  'sample-norms',
  'no-norms',
  'files-missing',
  'in-last-batch',
] as const

/** With these an assessment cannot go: it has to be mended or taken out. */
const blocking: ReadonlySet<string> = new Set([
  'not-approved',
  'newer-revision',
  'firm-missing',
  'content-altered',
  'unsigned',
])

export const batchFindingSchema = z.strictObject({
  code: z.enum(findingCodes),
  blocks: z.boolean(),
  /** How many criteria are open, how many files are missing, the number of the last batch; else null. */
  figure: z.int().nullable(),
})
export type BatchFinding = z.infer<typeof batchFindingSchema>

/** What is looked at of one assessment. */
export type CheckedItem = {
  /** Null when the queue does not have it any more. */
  readonly review: { readonly state: ReviewState; readonly revId: string } | null
  readonly revId: string
  readonly firm: {
    readonly taxCode: string | null
    readonly publicationConsent: { readonly given: boolean } | null
  } | null
  readonly isSound: boolean
  readonly isSigned: boolean
  /** Null when this laptop cannot tell. */
  readonly openRangeCount: number | null
  /** Null when its instrument needs none. */
  readonly norms: 'none' | 'sample' | 'real' | null
  readonly missingFileCount: number
  /** Number of an earlier batch that sent the same firm for the same year; null when there is none. */
  readonly earlierBatch: number | null
}

/** Everything worth saying of an assessment before it is sent, the gravest first. */
export function checkBatchItem(item: CheckedItem): BatchFinding[] {
  const found = new Map<BatchFinding['code'], number | null>()
  for (const [code, figure] of [...standingOf(item), ...contentOf(item), ...firmOf(item)]) {
    found.set(code, figure)
  }
  return findingCodes
    .filter((code) => found.has(code))
    .map((code) => ({ code, blocks: blocking.has(code), figure: found.get(code) ?? null }))
}

type Found = readonly (readonly [BatchFinding['code'], number | null])[]

function standingOf({ review, revId, earlierBatch }: CheckedItem): Found {
  return [
    ...(review?.revId === revId ? [] : ([['newer-revision', null]] as const)),
    ...(review?.state === 'approved' ? [] : ([['not-approved', null]] as const)),
    ...(earlierBatch === null ? [] : ([['in-last-batch', earlierBatch]] as const)),
  ]
}

function contentOf(item: CheckedItem): Found {
  const { openRangeCount, missingFileCount, norms } = item
  return [
    ...(item.isSound ? [] : ([['content-altered', null]] as const)),
    ...(item.isSigned ? [] : ([['unsigned', null]] as const)),
    ...((openRangeCount ?? 0) > 0 ? ([['open-ranges', openRangeCount]] as const) : []),
    ...(norms === 'sample' ? ([['sample-norms', null]] as const) : []),
    ...(norms === 'none' ? ([['no-norms', null]] as const) : []),
    ...(missingFileCount > 0 ? ([['files-missing', missingFileCount]] as const) : []),
  ]
}

/** Điều 13.1: what a firm did not agree to is marked, so that nobody passes it on. */
function firmOf({ firm }: CheckedItem): Found {
  if (firm === null) return [['firm-missing', null]]
  const { taxCode, publicationConsent } = firm
  return [
    ...(taxCode === null ? ([['no-tax-code', null]] as const) : []),
    ...(publicationConsent === null ? ([['consent-unknown', null]] as const) : []),
    ...(publicationConsent?.given === false ? ([['consent-refused', null]] as const) : []),
  ]
}
