import { useLanguage, useText } from '../../text/text-context.tsx'
import { focusReviewRow } from './focus-review-row.ts'
import { targetKey, type RemarkTarget } from './remarks.ts'
import { useReviewParts } from './review-parts.ts'
import classes from './review-screen.module.css'

/** What was said so far; each leads to where it was said. */
export function RemarkList() {
  const { screen } = useText().review
  const { remarks } = useReviewParts()
  const nameOf = useTargetName()
  if (remarks.list.length === 0) return null
  return (
    <ol className={classes.remarks} aria-label={screen.remarks}>
      {remarks.list.map((remark) => (
        <li key={targetKey(remark)}>
          <button type="button" onClick={() => focusReviewRow(targetKey(remark))}>
            {nameOf(remark)}
          </button>
          <p>{remark.text}</p>
        </li>
      ))}
    </ol>
  )
}

/** What a remark is on, in words. */
export function useTargetName(): (target: RemarkTarget) => string {
  const { screen } = useText().review
  const language = useLanguage()
  const { instrument } = useReviewParts()
  return ({ inputKey, criterion }) => {
    if (inputKey !== null) {
      return instrument.inputs.find(({ key }) => key === inputKey)?.label[language] ?? inputKey
    }
    const found = instrument.criteria.find(({ code }) => code === criterion)
    return found ? `${String(found.number)}. ${found.name[language]}` : screen.wholeForm
  }
}
