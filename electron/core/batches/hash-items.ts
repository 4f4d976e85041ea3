import { sha256Hex } from '#exchange/sha256.ts'
import type { BatchItem } from '#shared/domain/batches/batch.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

type Vouched = Pick<
  BatchItem,
  'recordId' | 'revId' | 'contentSha256' | 'totalMin' | 'totalMax' | 'classLowest' | 'classHighest'
>

/** What the cover sheet vouches for: which revisions, with which content and result, in which order. */
export function hashItems(items: readonly Vouched[]): string {
  return sha256Hex(
    canonicalJson(
      items.map(
        ({ recordId, revId, contentSha256, totalMin, totalMax, classLowest, classHighest }) => ({
          ...{ recordId, revId, contentSha256, totalMin, totalMax, classLowest, classHighest },
        }),
      ),
    ),
  )
}
