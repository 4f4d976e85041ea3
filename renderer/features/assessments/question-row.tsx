import { memo, type ClipboardEvent, type KeyboardEvent } from 'react'

import type { AnswerStatus } from '#shared/domain/assessments/answer.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { AnswerMarks } from './answer-marks.tsx'
import { answeredWith, markedAs } from './change-answer.ts'
import { useEditorParts, useEvidenceActions } from './editor-parts.ts'
import type { EditorParts } from './editor-parts.ts'
import { PreviousFigure } from './previous-figure.tsx'
import { QuestionControl } from './question-control.tsx'
import { QuestionWords } from './question-words.tsx'
import classes from './question-row.module.css'

const statusByKey: Readonly<Record<string, Exclude<AnswerStatus, 'answered'>>> = {
  '2': 'ask_later',
  '3': 'unknown',
  '4': 'refused',
  '5': 'not_applicable',
}

/** One question of the form; it renders again only when its own answer changes. */
export const QuestionRow = memo(function QuestionRow(props: {
  readonly input: InstrumentInput
  /** The section or criterion it stands under, so that ids stay apart. */
  readonly place: string
}) {
  const { input } = props
  const parts = useEditorParts()
  const evidence = useEvidenceActions()
  const id = `${props.place}-${input.key}`

  const takePastedFiles = (event: ClipboardEvent) => {
    if (event.defaultPrevented || event.clipboardData.files.length === 0) return
    event.preventDefault()
    void evidence.attach(input.key, [...event.clipboardData.files])
  }

  return (
    <div
      className={classes.row}
      data-question={input.key}
      onKeyDown={(event) => takeStatusKey(event, parts, input)}
      onPaste={takePastedFiles}
    >
      <QuestionWords id={id} input={input} />
      <QuestionControl id={id} input={input} />
      <PreviousFigure input={input} />
      <AnswerMarks id={id} input={input} />
    </div>
  )
})

/** Alt with a digit sets the status of the question the cursor is in, or takes the earlier figure. */
function takeStatusKey(event: KeyboardEvent, parts: EditorParts, input: InstrumentInput): void {
  if (!event.altKey || event.ctrlKey || !parts.canEdit) return
  const { session, previous } = parts
  const answer = session.state().content.answers[input.key]
  const status = statusByKey[event.key]
  const earlier = previous?.content.answers[input.key]?.value ?? null
  if (status !== undefined) {
    event.preventDefault()
    const value = markedAs(status, answer)
    session.change([{ field: 'answer', key: input.key, value }], `answer:${input.key}`)
  } else if (event.key === '0' && earlier !== null) {
    event.preventDefault()
    const value = answeredWith(earlier, answer)
    session.change([{ field: 'answer', key: input.key, value }], `answer:${input.key}`)
  }
}
