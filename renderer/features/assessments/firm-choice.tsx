import { useState } from 'react'

import type { FirmId } from '#shared/domain/firms/firm.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './start-assessment-screen.module.css'
import { useFirmSearch } from './use-start-assessment.ts'

/** The firm to be assessed, found as it is typed. */
export function FirmChoice(props: { readonly onChoose: (firmId: FirmId) => void }) {
  const { startForm } = useText().assessments
  const [text, setText] = useState('')
  const { data: rows, error } = useFirmSearch(text)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (rows?.[0] !== undefined) props.onChoose(rows[0].id)
      }}
    >
      <TextField
        autoFocus
        label={startForm.firm}
        description={startForm.firmHint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {error ? <FailureNotice error={error} /> : null}
      {rows?.length === 0 ? (
        <>
          <p role="status">{startForm.noFirm}</p>
          <div>
            <LinkButton to="/firms">{startForm.addFirm}</LinkButton>
          </div>
        </>
      ) : null}
      <ul className={classes.results}>
        {rows?.map((row) => (
          <li key={row.id}>
            <button type="button" className={classes.result} onClick={() => props.onChoose(row.id)}>
              <span>{row.name}</span>
              <span className="nb-soft">{row.taxCode}</span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
