import type { ChosenNorms } from '#shared/domain/assessments/assessment.ts'

import type { NormSet } from './norm-set.ts'

/** One row of a norm set, with its source, as an assessment keeps it. */
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
