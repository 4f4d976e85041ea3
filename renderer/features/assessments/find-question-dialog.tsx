import { Modal } from '@mantine/core'
import { useState } from 'react'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useEditorParts } from './editor-parts.ts'
import classes from './find-question-dialog.module.css'
import { findQuestions } from './form-outline.ts'

const shownCount = 12

/** Typed words narrow the questions down; Enter goes to the first. */
export function FindQuestionDialog(props: {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onChoose: (key: string) => void
}) {
  const { ui } = useText()
  const { find } = useText().assessments
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={find.title}
      size="lg"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <FindQuestion onChoose={props.onChoose} />
    </Modal>
  )
}

function FindQuestion(props: { readonly onChoose: (key: string) => void }) {
  const { find } = useText().assessments
  const language = useLanguage()
  const { instrument, uses } = useEditorParts()
  const [text, setText] = useState('')
  const found = findQuestions(instrument, uses, text, language).slice(0, shownCount)
  return (
    <form
      className={classes.find}
      onSubmit={(event) => {
        event.preventDefault()
        if (found[0] !== undefined) props.onChoose(found[0].key)
      }}
    >
      <TextField
        data-autofocus
        label={find.label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.length === 0 ? (
        <p role="status">{find.none}</p>
      ) : (
        <ul className={classes.list} aria-label={find.results}>
          {found.map((input) => (
            <li key={input.key}>
              <button
                type="button"
                className={classes.result}
                onClick={() => props.onChoose(input.key)}
              >
                {input.label[language]}{' '}
                {input.symbol === null ? null : <em className="nb-soft">{input.symbol}</em>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
