import { useFormat, useText } from '../../text/text-context.tsx'
import { targetKey, type RemarkTarget } from './remarks.ts'
import { useReviewParts } from './review-parts.ts'
import classes from './review-screen.module.css'

/** What was said of this when it was returned, whether by oneself or by a colleague. */
export function SaidBefore(props: { readonly target: RemarkTarget }) {
  const { screen } = useText().review
  const format = useFormat()
  const { arrived } = useReviewParts()
  const said = arrived.decisions.flatMap(({ remarks, decidedAt, reviewerName, decisionId }) =>
    remarks
      .filter((remark) => targetKey(remark) === targetKey(props.target))
      .map(({ text }) => ({ text, decidedAt, reviewerName, decisionId })),
  )
  return said.map(({ text, decidedAt, reviewerName, decisionId }) => (
    <p key={decisionId} className={classes.saidBefore}>
      <span className="nb-soft">{screen.said(reviewerName, format.date(decidedAt))}</span> {text}
    </p>
  ))
}
