import { useFormat, useText } from '../../text/text-context.tsx'
import { targetKey } from './remarks.ts'
import { useTargetName } from './remark-list.tsx'
import { useReviewParts } from './review-parts.ts'
import classes from './review-screen.module.css'

/** Who decided what and when, the newest first; nothing is ever taken out of it. */
export function DecisionHistory() {
  const { screen } = useText().review
  const format = useFormat()
  const { arrived } = useReviewParts()
  const nameOf = useTargetName()
  if (arrived.decisions.length === 0) return <p className="nb-soft">{screen.noHistory}</p>
  return (
    <ol className={classes.history}>
      {arrived.decisions.toReversed().map((decision) => (
        <li key={decision.decisionId}>
          <strong>{screen.decided[decision.decision]}</strong>
          <span className="nb-soft">
            {screen.said(decision.reviewerName, format.dateTime(decision.decidedAt))}
          </span>
          {decision.remarks.map((remark) => (
            <p key={targetKey(remark)}>
              <span className="nb-soft">{nameOf(remark)}:</span> {remark.text}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
