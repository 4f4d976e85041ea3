import type { ChosenNorms } from '#shared/domain/assessments/assessment.ts'
import type { NormSet } from '#shared/domain/instruments/norm-set.ts'

/** As the form shows them at once; what is stored is copied by the core from its own set. */
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
