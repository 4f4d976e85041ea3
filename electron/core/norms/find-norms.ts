import type { ReadDb } from '#core/database/schema.ts'
import { normSetIdSchema, type ChosenNorms } from '#shared/domain/assessments/assessment.ts'
import type { VsicCode } from '#shared/domain/firms/firm.ts'
import { findNormRow } from '#shared/domain/instruments/find-norm-row.ts'
import { toChosenNorms } from '#shared/domain/instruments/to-chosen-norms.ts'

import { findNormSet } from './norm-repository.ts'

/** The norms a campaign asks for; null where this laptop has not the set, or the set no row of the sector. */
export async function findNorms(
  db: ReadDb,
  instrumentId: string,
  wanted: { readonly normSetId: string | null; readonly vsic: VsicCode | null },
): Promise<ChosenNorms | null> {
  const normSetId = normSetIdSchema.safeParse(wanted.normSetId).data
  if (normSetId === undefined || wanted.vsic === null) return null
  const set = await findNormSet(db, normSetId)
  if (set?.instrumentId !== instrumentId) return null
  const row = findNormRow(set, wanted.vsic)
  return row ? toChosenNorms(set, row) : null
}
