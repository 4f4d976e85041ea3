import { memo, type ClipboardEvent, type DragEvent, type KeyboardEvent } from 'react'

import type { Answer, AnswerStatus } from '#shared/domain/assessments/answer.ts'
import type { InputValue } from '#shared/domain/instruments/evaluation.ts'
import { firmFigureOf } from '#shared/domain/instruments/firm-figure.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { AnswerMarks } from './answer-marks.tsx'
import { answeredWith, markedAs } from './change-answer.ts'
import { useEditorParts, useEvidenceActions } from './editor-parts.ts'
import type { EditorParts } from './editor-parts.ts'
import { FirmFigure } from './firm-figure.tsx'
import { PreviousFigure } from './previous-figure.tsx'
import { QuestionComments } from './question-comments.tsx'
import { QuestionControl } from './question-control.tsx'
import { QuestionWords } from './question-words.tsx'
import classes from './question-row.module.css'

/** By the place of the key: on a Vietnamese keyboard the digits stand behind Shift. */
const statusByKey: Readonly<Record<string, Exclude<AnswerStatus, 'answered'>>> = {
  Digit2: 'ask_later',
  Digit3: 'unknown',
  Digit4: 'refused',
  Digit5: 'not_applicable',
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
  const takeDroppedFiles = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void evidence.attach(input.key, [...event.dataTransfer.files])
  }

  return (
    <div
      className={classes.row}
      data-question={input.key}
      onKeyDown={(event) => takeStatusKey(event, parts, input)}
      onPaste={takePastedFiles}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault()
      }}
      onDrop={takeDroppedFiles}
    >
      <QuestionWords id={id} input={input} />
      <QuestionControl id={id} input={input} />
      <PreviousFigure input={input} />
      <FirmFigure input={input} />
      <AnswerMarks id={id} input={input} />
      <QuestionComments input={input} />
    </div>
  )
})

/** Alt with a digit sets the status of the question the cursor is in, or takes a figure that is offered. */
function takeStatusKey(event: KeyboardEvent, parts: EditorParts, input: InstrumentInput): void {
  if (!event.altKey || event.ctrlKey || !parts.canEdit) return
  const { session, previous, firm } = parts
  const value = answerByKey(event.code, {
    answer: session.state().content.answers[input.key],
    offered: {
      Digit0: previous?.content.answers[input.key]?.value ?? null,
      Digit9: firm && firmFigureOf(input, firm),
    },
  })
  if (value === undefined) return
  event.preventDefault()
  session.change([{ field: 'answer', key: input.key, value }], `answer:${input.key}`)
}

/** Null takes the answer away; undefined means that the key does nothing here. */
function answerByKey(
  code: string,
  now: {
    readonly answer: Answer | undefined
    readonly offered: Readonly<Record<string, InputValue | null>>
  },
): Answer | null | undefined {
  const { answer } = now
  const status = statusByKey[code]
  if (status !== undefined) return markedAs(status, answer)
  const offered = now.offered[code] ?? null
  if (offered !== null) return answeredWith(offered, answer)
  const isMarked = answer !== undefined && answer.status !== 'answered'
  return code === 'Digit1' && isMarked ? null : undefined
}
