import type { Edit } from '#shared/domain/assessments/assessment.ts'
import type { ProgrammeMatch } from '#shared/domain/assessments/match-programmes.ts'
import type { PathStep } from '#shared/domain/instruments/evaluation.ts'

import { useText } from '../../text/text-context.tsx'
import type { StepRow } from './step-rows.ts'
import type { ResultParts } from './use-result.ts'
import { WorksheetRow } from './worksheet-row.tsx'
import classes from './worksheet.module.css'

/** Every criterion that can climb, to be picked with the firm. */
export function Worksheet(props: {
  readonly parts: ResultParts
  readonly rows: readonly StepRow[]
  readonly programmes: readonly ProgrammeMatch[]
  readonly words: (step: PathStep) => string[]
  readonly canEdit: boolean
  readonly onChange: (edits: readonly Edit[]) => void
}) {
  const { results } = useText()
  if (props.rows.length === 0) return <p>{results.noSteps}</p>
  return (
    <section aria-labelledby="worksheet-title">
      <h3 id="worksheet-title">{results.worksheet}</h3>
      <p className="nb-soft">{results.worksheetLead}</p>
      <div className={classes.head} aria-hidden>
        <span />
        <span>{results.climbHead}</span>
        <span>{results.effortHead}</span>
      </div>
      <ul className={classes.rows}>
        {props.rows.map((row) => (
          <WorksheetRow
            key={row.unit}
            row={row}
            instrument={props.parts.instrument}
            effort={props.parts.assessment.content.efforts[row.steps[0]?.criterion ?? '']}
            programmes={props.programmes}
            words={props.words}
            canEdit={props.canEdit}
            onChange={props.onChange}
          />
        ))}
      </ul>
    </section>
  )
}
