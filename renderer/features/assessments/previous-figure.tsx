import { IconHistory } from '@tabler/icons-react'

import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { useText } from '../../text/text-context.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { answeredWith } from './change-answer.ts'
import { useEditorParts } from './editor-parts.ts'
import classes from './previous-figure.module.css'
import { useEditorState } from './use-editor-state.ts'
import { useUnitWords } from '../../result/use-unit-words.ts'

/** What the earlier assessment of the same firm held, taken over with one key. */
export function PreviousFigure(props: { readonly input: InstrumentInput }) {
  const { question } = useText().assessments
  const unitWords = useUnitWords()
  const { session, previous, canEdit } = useEditorParts()
  const { input } = props
  const answer = useEditorState(session, ({ content }) => content.answers[input.key])
  const earlier = previous?.content.answers[input.key]?.value ?? null
  if (previous === null || earlier === null) return null
  const takeOver = () =>
    session.change(
      [{ field: 'answer', key: input.key, value: answeredWith(earlier, answer) }],
      `answer:${input.key}`,
    )
  return (
    <div className={classes.previous}>
      <IconHistory aria-hidden size="1.125rem" stroke={1.5} />
      <span>
        {question.previous(previous.content.referenceYear)}{' '}
        <strong>{unitWords.ofValue(input, earlier)}</strong>
      </span>
      {canEdit && answer?.value !== earlier ? (
        <QuietButton size="sm" onClick={takeOver} rightSection={<KeyHint keys="Alt+0" />}>
          {question.takeOver}
        </QuietButton>
      ) : null}
    </div>
  )
}
