import type { Answer } from '#shared/domain/assessments/answer.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { useUnitWords } from '../../result/use-unit-words.ts'
import { useText } from '../../text/text-context.tsx'
import { CommentLine } from './comment-line.tsx'
import classes from './comments.module.css'
import { useComments } from './comments-on-work.ts'
import { useEditorParts } from './editor-parts.ts'
import { useEditorState } from './use-editor-state.ts'

/** What was said of this question, beside the answer that was sent and the one that stands now. */
export function QuestionComments({ input }: { readonly input: InstrumentInput }) {
  const { comments, sentContent } = useComments()
  const own = comments.filter(({ inputKey }) => inputKey === input.key)
  if (own.length === 0) return null
  return (
    <div className={classes.block}>
      {own.map((comment) => (
        <CommentLine key={comment.commentId} comment={comment} />
      ))}
      {sentContent === null ? null : (
        <SentAndNow input={input} sent={sentContent.answers[input.key]} />
      )}
    </div>
  )
}

/** What was said of a criterion, under its heading. */
export function CriterionComments({ code }: { readonly code: string }) {
  const { comments } = useComments()
  const own = comments.filter(({ criterion }) => criterion === code)
  if (own.length === 0) return null
  return (
    <div className={classes.block}>
      {own.map((comment) => (
        <CommentLine key={comment.commentId} comment={comment} />
      ))}
    </div>
  )
}

function SentAndNow(props: { readonly input: InstrumentInput; readonly sent: Answer | undefined }) {
  const { reviewComments } = useText()
  const { status } = useText().assessments
  const unitWords = useUnitWords()
  const { session } = useEditorParts()
  const now = useEditorState(session, ({ content }) => content.answers[props.input.key])
  const words = (answer: Answer | undefined) => {
    const value = answer?.value ?? null
    return value === null ? status[answer?.status ?? 'open'] : unitWords.ofValue(props.input, value)
  }
  const [before, after] = [words(props.sent), words(now)]
  return (
    <p className={classes.sent}>
      {reviewComments.sentBefore(before)}
      {' · '}
      {before === after ? reviewComments.notChanged : <strong>{reviewComments.now(after)}</strong>}
    </p>
  )
}
