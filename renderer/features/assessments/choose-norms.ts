import type { ChosenNorms } from '#shared/domain/assessments/assessment.ts'
import type { Firm } from '#shared/domain/firms/firm.ts'
import type { NormSet } from '#shared/domain/instruments/norm-set.ts'

/** The row whose code the firm's VSIC code begins with; the longest such code wins. */
export function normRowFor(set: NormSet, vsic: Firm['vsic']): NormSet['rows'][number] | null {
  if (vsic === null || vsic.version !== set.vsicVersion) return null
  return set.rows
    .filter(({ vsicCode }) => vsic.code.startsWith(vsicCode))
    .reduce<NormSet['rows'][number] | null>(
      (best, row) => (best === null || row.vsicCode.length > best.vsicCode.length ? row : best),
      null,
    )
}

/** The values are copied, so that a later change of the set leaves this assessment as it was. */
export function toChosenNorms(set: NormSet, row: NormSet['rows'][number]): ChosenNorms {
  return {
    normSetId: set.id,
    normSetName: set.name,
    isSample: set.isSample,
    source: set.source,
    vsicCode: row.vsicCode,
    values: row.values,
  }
}
