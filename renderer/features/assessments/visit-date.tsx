import { useState } from 'react'

import { useFormat, useText } from '../../text/text-context.tsx'
import { useEditorParts } from './editor-parts.ts'
import { readTypedDate } from './read-typed-date.ts'
import { useEditorState } from './use-editor-state.ts'
import classes from './visit-date.module.css'

/** The day of the visit, told by the mentor; typed day first. */
export function VisitDate() {
  const { editor } = useText().assessments
  const format = useFormat()
  const { session } = useEditorParts()
  const visitedOn = useEditorState(session, ({ content }) => content.visitedOn)
  const [draft, setDraft] = useState<string | null>(null)
  const stored = visitedOn === null ? '' : format.date(visitedOn)
  const isFaulty = draft !== null && draft.trim() !== '' && readTypedDate(draft) === null

  const type = (text: string) => {
    setDraft(text)
    const value = readTypedDate(text)
    if (value !== null || text.trim() === '') {
      session.change([{ field: 'visited-on', value }], 'visited-on')
    }
  }
  return (
    <label className={classes.visit}>
      <span>{editor.visitedOn}</span>
      <input
        className={classes.date}
        inputMode="numeric"
        autoComplete="off"
        placeholder={editor.visitedOnFormat}
        maxLength={10}
        aria-invalid={isFaulty}
        value={draft ?? stored}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          if (!isFaulty) setDraft(null)
        }}
      />
      {isFaulty ? (
        <span role="alert" className={classes.fault}>
          {editor.visitedOnFault}
        </span>
      ) : null}
    </label>
  )
}
