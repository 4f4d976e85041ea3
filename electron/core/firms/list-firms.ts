import type { FirmFilter, FirmRow } from '#shared/domain/firms/firm.ts'

import type { FirmCore } from './firm-core.ts'
import { searchFirms } from './firm-search-repository.ts'

/** One page of the firm list with the number of assessments of each firm. */
export async function listFirms(
  { db, countAssessments }: FirmCore,
  search: { readonly filter: FirmFilter; readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: FirmRow[] }> {
  const { total, rows } = await searchFirms(db, search.filter, search)
  const counts = await countAssessments(
    db,
    rows.map(({ id }) => id),
  )
  return {
    total,
    rows: rows.map((row) => ({ ...row, assessmentCount: counts.get(row.id) ?? 0 })),
  }
}
