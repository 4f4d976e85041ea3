import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { SectorFigures, SectorReport } from '#shared/domain/sector-reports/sector-report.ts'

/** What every part of a report shows something of. */
export type ReportParts = {
  readonly report: SectorReport
  readonly figures: SectorFigures
  readonly instrument: InstrumentDefinition
}
