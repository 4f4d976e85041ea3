import { weakEvidenceAbovePercent, type ReviewItem } from '#shared/domain/review/review-item.ts'

import { useFormat, useText } from '../../text/text-context.tsx'

/** What calls for attention in an assessment, in words. */
export function useItemMarks(item: ReviewItem): string[] {
  const { rowMarks } = useText().review
  const { integer } = useFormat()
  const counted = (count: number | null, words: (count: string) => string) =>
    (count ?? 0) > 0 ? [words(integer(count ?? 0))] : []
  const weak = item.weakEvidencePercent ?? 0
  return [
    ...(item.revisionNumber > 1 ? [rowMarks.mended(integer(item.revisionNumber))] : []),
    ...counted(item.warningCount, rowMarks.warnings),
    ...counted(item.openRangeCount, rowMarks.openRanges),
    ...counted(item.handFixedCount, rowMarks.handFixed),
    ...(weak > weakEvidenceAbovePercent ? [rowMarks.weakEvidence(integer(weak))] : []),
    ...(item.isOutlier ? [rowMarks.outlier] : []),
    ...(item.changedAfterSignature ? [rowMarks.changedAfterSignature] : []),
    ...(item.openRangeCount === null ? [rowMarks.unknownInstrument] : []),
  ]
}
