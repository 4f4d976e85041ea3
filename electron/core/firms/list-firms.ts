import type { FirmFilter, FirmRow } from '#shared/domain/firms/firm.ts'

import type { FirmCore } from './firm-core.ts'
import type { FirmPage } from './firm-search.ts'
import { listFoundFirms } from './firm-search-repository.ts'

/** One page of the firm list with the number of assessments of each firm. */
export async function listFirms(
  { db, search, countAssessments }: FirmCore,
  { filter, ...page }: FirmPage & { readonly filter: FirmFilter },
): Promise<{ total: number; rows: FirmRow[] }> {
  const assessed = filter.assessed === 'any' ? [] : (await countAssessments(db, null)).keys()
  const { total, ids } = await search.find(filter, page, new Set(assessed))
  const rows = await listFoundFirms(db, ids)
  const counts = await countAssessments(db, ids)
  return {
    total,
    rows: rows.map((row) => ({ ...row, assessmentCount: counts.get(row.id) ?? 0 })),
  }
}
