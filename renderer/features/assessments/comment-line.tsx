import { IconMessage } from '@tabler/icons-react'

import type { ReviewComment } from '#shared/domain/review/review-comment.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import classes from './comments.module.css'
import { useComments } from './comments-on-work.ts'

/** One remark of a reviewer, with the box that says it was dealt with. */
export function CommentLine({ comment }: { readonly comment: ReviewComment }) {
  const { reviewComments } = useText()
  const format = useFormat()
  const { tick } = useComments()
  const isDone = comment.doneAt !== null
  return (
    <div className={classes.comment} data-done={isDone}>
      <IconMessage aria-hidden size="1.25rem" stroke={1.5} className={classes.icon} />
      <div>
        <p className={classes.words}>{comment.text}</p>
        <p className="nb-soft">
          {reviewComments.comment(comment.saidBy, format.dateTime(comment.saidAt))}
        </p>
      </div>
      <label className={classes.tick}>
        <input
          type="checkbox"
          checked={isDone}
          onChange={(event) => tick(comment, event.currentTarget.checked)}
        />
        {reviewComments.done}
      </label>
    </div>
  )
}
