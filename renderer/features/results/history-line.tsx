import { Link } from 'react-router'

import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import classes from './history.module.css'
import { useEditName } from './use-edit-name.ts'
import { useEditValue } from './use-edit-value.ts'

/** One entry: when, who, what kind, what each field held before and after. */
export function HistoryLine(props: {
  readonly entry: HistoryEntry
  readonly instrument: InstrumentDefinition
  readonly assessmentId: AssessmentId
}) {
  const { history } = useText()
  const format = useFormat()
  const nameOf = useEditName(props.instrument)
  const valueOf = useEditValue(props.instrument)
  const { entry } = props
  return (
    <li className={classes.entry}>
      <div className={classes.when}>
        <div>{format.dateTime(entry.madeAt)}</div>
        <div className="nb-soft">{entry.madeBy}</div>
      </div>
      <div className={classes.what}>
        <div className={classes.kind}>
          {entry.seq}. {history.kinds[entry.kind]}
          {entry.actsOnSeq === null ? '' : ` ${history.actsOn(entry.actsOnSeq)}`}
        </div>
        <ul className={classes.edits}>
          {entry.edits.map((edit, index) => {
            const before = entry.before[index]
            return (
              <li key={index}>
                {nameOf(edit)}: {before === undefined ? '' : `${valueOf(before)} → `}
                <strong>{valueOf(edit)}</strong>
              </li>
            )
          })}
        </ul>
        {entry.note === '' ? null : <p>{entry.note}</p>}
      </div>
      <Link className={classes.see} to={`/assessments/${props.assessmentId}?seq=${entry.seq}`}>
        {history.see}
      </Link>
    </li>
  )
}
