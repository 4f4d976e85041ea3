import type { ReadDb } from '#core/database/schema.ts'
import type { ChosenNorms, WantedNorms } from '#shared/domain/assessments/assessment.ts'
import { toChosenNorms } from '#shared/domain/instruments/to-chosen-norms.ts'

import { findNormSet } from './norm-repository.ts'

/** The norms of one row, to be kept with an assessment; undefined when the instrument has no such row. */
export async function copyNorms(
  db: ReadDb,
  instrumentId: string,
  { normSetId, vsicCode }: WantedNorms,
): Promise<ChosenNorms | undefined> {
  const set = await findNormSet(db, normSetId)
  const row = set?.rows.find((candidate) => candidate.vsicCode === vsicCode)
  if (!set || !row || set.instrumentId !== instrumentId) return undefined
  return toChosenNorms(set, row)
}
