import { BreakdownSection } from './breakdown-section.tsx'
import { ClassesSection } from './classes-section.tsx'
import { CriteriaSection } from './criteria-section.tsx'
import { GroupsSection } from './groups-section.tsx'
import { HistogramSection } from './histogram-section.tsx'
import classes from './report-body.module.css'
import type { ReportParts } from './report-parts.ts'
import { ReportSummary } from './report-summary.tsx'
import { SpreadSection } from './spread-section.tsx'

/** Result first, then how the firms spread, what holds them back, and groups of firms. */
export function ReportBody(props: ReportParts) {
  return (
    <>
      <ReportSummary {...props} />
      <GroupsSection {...props} />
      <div className={classes.pair}>
        <ClassesSection {...props} />
        <HistogramSection {...props} />
      </div>
      <SpreadSection {...props} />
      <CriteriaSection {...props} />
      <BreakdownSection {...props} />
    </>
  )
}
