import type { Criterion } from '#shared/domain/instruments/instrument-definition.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useReviewParts } from './review-parts.ts'
import { ReviewRow } from './review-row.tsx'
import classes from './review-screen.module.css'
import { SaidBefore } from './said-before.tsx'

/** One criterion with its points, open or not, and the reason where it was fixed by hand. */
export function ReviewCriterion({ criterion }: { readonly criterion: Criterion }) {
  const { panel } = useText().assessments
  const { screen } = useText().review
  const language = useLanguage()
  const { result, changed, explain } = useReviewParts()
  const scored = result.criteria[criterion.code]
  if (scored === undefined) return null
  const { min, max, fixed } = scored
  const target = { inputKey: null, criterion: criterion.code }
  const name = `${String(criterion.number)}. ${criterion.name[language]}`
  return (
    <ReviewRow target={target} name={name} isChanged={changed.criteria.has(criterion.code)}>
      <div className={classes.question}>{name}</div>
      <div className={classes.answer}>
        <button type="button" className={classes.points} onClick={() => explain(criterion.code)}>
          {min === max ? min : panel.range(min, max)}
          <span className="nb-soft"> /{criterion.maxPoints}</span>
        </button>
        {min === max ? null : <StateBadge tone="attention">{screen.openRange}</StateBadge>}
      </div>
      {fixed === null ? null : (
        <p className={classes.note}>
          <StateBadge tone="attention">{screen.fixedByHand}</StateBadge> {fixed.reason}
        </p>
      )}
      <SaidBefore target={target} />
    </ReviewRow>
  )
}
