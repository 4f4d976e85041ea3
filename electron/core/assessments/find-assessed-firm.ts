import type { Reference } from '#core/reference/load-reference.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { isInScope } from '#shared/domain/assessments/is-in-scope.ts'
import { succeeded } from '#shared/kit/result.ts'

import type { FindAssessedFirm } from './start-assessment.ts'

/** Asks the firms' own use case; a firm in the bin is not found. */
export function findAssessedFirm(
  { lists }: Reference,
  getFirm: AppHandlers['firms']['get'],
): FindAssessedFirm {
  return async (firmId, { scopeVsicSections }) => {
    const found = await getFirm({ firmId })
    if (!found.ok) return found
    const { name, isSample, vsic } = found.value
    return succeeded({
      name,
      isSample,
      vsicCode: vsic?.code ?? null,
      isInScope: isInScope(scopeVsicSections, found.value, lists),
    })
  }
}
