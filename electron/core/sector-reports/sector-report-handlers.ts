import { forRole } from '#core/for-role.ts'
import { listReviewYears } from '#core/review/list-reviewed-revisions.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { makeSectorReport } from '#shared/domain/sector-reports/make-sector-report.ts'
import { succeeded } from '#shared/kit/result.ts'

import { describeQuality } from './describe-quality.ts'
import { printAgreement } from './print-agreement.ts'
import { printSectorReport } from './print-sector-report.ts'
import { createFactsReader } from './read-sector-facts.ts'
import { findInstrument, type SectorWork } from './sector-work.ts'

export function sectorReportHandlers(work: SectorWork): AppHandlers['sectorReports'] {
  const readFacts = createFactsReader(work)
  const make: AppHandlers['sectorReports']['make'] = async ({ scope, weighting, ...set }) => {
    const found = await findInstrument(work, set.instrumentSha256)
    if (!found.ok) return found
    const { compiled } = found.value
    return succeeded(
      makeSectorReport(compiled, await readFacts(compiled, set), { scope, weighting }),
    )
  }
  return forRole('association-manager', work.profile, {
    years: async () => succeeded(await listReviewYears(work.db)),
    make,
    print: async ({ format, language, ...selection }) => {
      const found = await findInstrument(work, selection.instrumentSha256)
      if (!found.ok) return found
      const made = await make(selection)
      if (!made.ok) return made
      const facts = { report: made.value, selection, instrument: found.value.definition }
      return succeeded(await printSectorReport(work, facts, { format, language }))
    },
    quality: (set) => describeQuality(work, set),
    printAgreement: async ({ language, ...set }) => {
      const found = await findInstrument(work, set.instrumentSha256)
      if (!found.ok) return found
      const made = await describeQuality(work, set)
      if (!made.ok) return made
      const { referenceYear } = set
      const { agreement } = made.value
      const facts = { agreement, referenceYear, instrument: found.value.definition }
      return succeeded(await printAgreement(work, facts, language))
    },
  } satisfies AppHandlers['sectorReports'])
}
