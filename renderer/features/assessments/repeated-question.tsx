import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { useEditorParts } from './editor-parts.ts'
import { focusQuestion } from './focus-question.ts'
import classes from './repeated-question.module.css'
import { useEditorState } from './use-editor-state.ts'
import { useUnitWords } from '../../result/use-unit-words.ts'

/** An input an earlier criterion has asked already: its value, and the way there. */
export function RepeatedQuestion(props: {
  readonly input: InstrumentInput
  readonly askedIn: number
}) {
  const { question, status } = useText().assessments
  const language = useLanguage()
  const unitWords = useUnitWords()
  const { session } = useEditorParts()
  const { input } = props
  const answer = useEditorState(session, ({ content }) => content.answers[input.key])
  const value = answer?.value ?? null
  return (
    <div className={classes.row}>
      <span className={classes.label}>
        {input.label[language]} {input.symbol === null ? null : <em>{input.symbol}</em>}
      </span>
      <span className="nb-figure">
        {value === null ? status[answer?.status ?? 'open'] : unitWords.ofValue(input, value)}
      </span>
      <QuietButton size="sm" onClick={() => focusQuestion(input.key)}>
        {question.askedIn(props.askedIn)}
      </QuietButton>
    </div>
  )
}
