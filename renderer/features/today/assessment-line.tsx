import { Link } from 'react-router'

import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import classes from './assessment-line.module.css'
import { isUnderWay, nextAction } from './next-action.ts'
import { ProgressLine } from './progress-line.tsx'
import { useClassWords } from './use-class-words.ts'
import { useWaitingRecords } from './use-waiting-records.ts'

/** One assessment: whose, how far, what it comes to so far, and the next thing to do. */
export function AssessmentLine(props: {
  readonly summary: AssessmentSummary
  /** The one on this screen that is most worth going on with. */
  readonly isFirst?: boolean
  readonly remark?: string | null
}) {
  const { today, ui } = useText()
  const format = useFormat()
  const classWords = useClassWords()
  const { summary } = props
  const next = nextAction(summary)
  const points = today.line.points(
    format.integer(summary.totalMin),
    format.integer(summary.totalMax),
  )
  return (
    <li className={classes.line}>
      <div className={classes.firm}>
        <Link to={`/assessments/${summary.id}`} className={classes.name}>
          {summary.firmName}
        </Link>
        <div className={classes.facts} data-facts>
          <span>{today.line.year(summary.referenceYear)}</span>
          <span>{today.line.changed(format.sinceThen(summary.updatedAt, Date.now()))}</span>
          {isUnderWay(summary) && summary.state !== 'returned' ? null : (
            <SummaryState summary={summary} />
          )}
          {props.remark ? <StateBadge tone="attention">{props.remark}</StateBadge> : null}
          {summary.isSample ? <StateBadge tone="sample">{ui.sample}</StateBadge> : null}
        </div>
      </div>
      <div className={classes.result}>
        <span className={classes.points}>{points}</span>
        <span className="nb-soft">{classWords(summary)}</span>
      </div>
      <div className={classes.progress}>
        <ProgressLine done={summary.answeredCount} all={summary.inputCount} />
        {summary.askLaterCount > 0 ? (
          <StateBadge tone="attention">
            {today.line.askLater(format.integer(summary.askLaterCount))}
          </StateBadge>
        ) : null}
      </div>
      <div className={classes.next}>
        <LinkButton to={next.to} primary={props.isFirst ?? false}>
          {today.next[next.name]}
        </LinkButton>
      </div>
    </li>
  )
}

/** What was handed over and lies on this laptop still is not with the association yet. */
function SummaryState({ summary }: { readonly summary: AssessmentSummary }) {
  const { today } = useText()
  const waiting = useWaitingRecords()
  return summary.state === 'submitted' && waiting?.has(summary.id) ? (
    <StateBadge tone="neutral">{today.waitsHere}</StateBadge>
  ) : (
    <StateBadge tone={toneOf(summary)}>{today.states[summary.state]}</StateBadge>
  )
}

function toneOf({ state }: AssessmentSummary): Tone {
  if (state === 'returned') return 'attention'
  if (state === 'refused') return 'fault'
  return state === 'amended' ? 'neutral' : 'done'
}
