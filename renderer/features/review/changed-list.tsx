import { useText } from '../../text/text-context.tsx'
import { focusReviewRow } from './focus-review-row.ts'
import { useTargetName } from './remark-list.tsx'
import { targetKey, type RemarkTarget } from './remarks.ts'
import { useReviewParts } from './review-parts.ts'
import classes from './review-screen.module.css'

/** What this revision has otherwise than the one before; each leads to its place in the form. */
export function ChangedList() {
  const { screen } = useText().review
  const { arrived, changed } = useReviewParts()
  const nameOf = useTargetName()
  if (arrived.previous === null) return null
  const targets: RemarkTarget[] = [
    ...[...changed.questions].map((inputKey) => ({ inputKey, criterion: null })),
    ...[...changed.criteria].map((criterion) => ({ inputKey: null, criterion })),
  ]
  return (
    <section className={classes.toNote} aria-labelledby="review-changed">
      <h2 id="review-changed">{screen.changedSince(targets.length)}</h2>
      {targets.length === 0 ? <p className="nb-soft">{screen.nothingChanged}</p> : null}
      <ul className={classes.remarks}>
        {targets.map((target) => (
          <li key={targetKey(target)}>
            <button type="button" onClick={() => focusReviewRow(targetKey(target))}>
              {nameOf(target)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
