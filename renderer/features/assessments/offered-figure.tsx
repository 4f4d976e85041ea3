import type { ReactNode } from 'react'

import type { InputValue } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { KeyHint } from '../../ui/key-hint.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { answeredWith } from './change-answer.ts'
import { useEditorParts } from './editor-parts.ts'
import classes from './offered-figure.module.css'
import { useEditorState } from './use-editor-state.ts'
import { useUnitWords } from '../../result/use-unit-words.ts'

/** A figure known from elsewhere, offered beside the field and never filled by itself. */
export function OfferedFigure(props: {
  readonly input: InstrumentInput
  readonly icon: ReactNode
  readonly from: string
  readonly value: InputValue
  readonly take: string
  readonly keys: string
}) {
  const unitWords = useUnitWords()
  const { session, canEdit } = useEditorParts()
  const { input, value } = props
  const answer = useEditorState(session, ({ content }) => content.answers[input.key])
  const takeOver = () =>
    session.change(
      [{ field: 'answer', key: input.key, value: answeredWith(value, answer) }],
      `answer:${input.key}`,
    )
  return (
    <div className={classes.offered}>
      <span className={classes.words}>
        {props.icon}
        <span>
          {props.from} <strong>{unitWords.ofValue(input, value)}</strong>
        </span>
      </span>
      {canEdit && answer?.value !== value ? (
        <QuietButton size="sm" onClick={takeOver} rightSection={<KeyHint keys={props.keys} />}>
          {props.take}
        </QuietButton>
      ) : null}
    </div>
  )
}
