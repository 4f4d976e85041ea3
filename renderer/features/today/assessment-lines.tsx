import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'

import { AssessmentLine } from './assessment-line.tsx'
import classes from './assessment-line.module.css'

export function AssessmentLines(props: {
  readonly summaries: readonly AssessmentSummary[]
  /** Marks the next action of the first line as the screen's primary one. */
  readonly leadsOn?: boolean
  /** Something to say of a line, for attention. */
  readonly remark?: (summary: AssessmentSummary) => string | null
}) {
  return (
    <ul className={classes.list}>
      {props.summaries.map((summary, index) => (
        <AssessmentLine
          key={summary.id}
          summary={summary}
          remark={props.remark?.(summary) ?? null}
          isFirst={index === 0 && (props.leadsOn ?? false)}
        />
      ))}
    </ul>
  )
}
