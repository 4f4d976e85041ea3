import { useState } from 'react'

import type { PersonFile } from '#shared/domain/personal-data/person.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { bringIntoView } from './bring-into-view.ts'
import { EraseForm } from './erase-form.tsx'
import { OpenRequests } from './open-requests.tsx'
import classes from './personal-data.module.css'
import { useExportPerson, useRestriction } from './use-kept-people.ts'

type ActionsProps = {
  readonly file: PersonFile
  readonly onChanged: (file: PersonFile) => void
  readonly onErased: () => void
}

/** To take out, to restrict, to erase. */
export function PersonActions({ file, onChanged, onErased }: ActionsProps) {
  const { person: text } = useText().personalData
  const { person } = file.found
  const makeFile = useExportPerson(person)
  const [open, setOpen] = useState<'restrict' | 'erase' | null>(null)
  return (
    <div className={classes.part}>
      <Restricted file={file} onChanged={onChanged} />
      <OpenRequests
        name={file.found.name}
        done={[
          ...(makeFile.isSuccess ? (['see'] as const) : []),
          ...(file.restriction === null ? [] : (['restrict'] as const)),
        ]}
      />
      <div className={classes.row}>
        <LinkButton
          to={
            person.kind === 'contact'
              ? `/firms/${person.firmId}/edit`
              : `/mentors/${person.mentorId}/edit`
          }
        >
          {text.correct}
        </LinkButton>
        <QuietButton loading={makeFile.isPending} onClick={() => makeFile.mutate()}>
          {text.export}
        </QuietButton>
        {file.restriction === null ? (
          <QuietButton onClick={() => setOpen('restrict')}>{text.restrict}</QuietButton>
        ) : null}
        <QuietButton onClick={() => setOpen('erase')}>{text.erase}</QuietButton>
      </div>
      <p className="nb-soft">{text.exportExplained}</p>
      {makeFile.error ? <FailureNotice error={makeFile.error} /> : null}
      {open === 'restrict' ? (
        <RestrictForm
          file={file}
          onClose={() => setOpen(null)}
          onDone={(restricted) => {
            setOpen(null)
            onChanged(restricted)
          }}
        />
      ) : null}
      {open === 'erase' ? (
        <EraseForm found={file.found} onErased={onErased} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  )
}

function Restricted({ file, onChanged }: Omit<ActionsProps, 'onErased'>) {
  const { person: text } = useText().personalData
  const format = useFormat()
  const restriction = useRestriction(file.found.person)
  if (file.restriction === null) return null
  const { since, madeBy, because } = file.restriction
  return (
    <Notice
      tone="attention"
      actions={
        <QuietButton
          loading={restriction.isPending}
          onClick={() => restriction.mutate(null, { onSuccess: onChanged })}
        >
          {text.lift}
        </QuietButton>
      }
    >
      {text.restricted(format.dateTime(since), madeBy, because)}
      {restriction.error ? <FailureNotice error={restriction.error} /> : null}
    </Notice>
  )
}

function RestrictForm(props: {
  readonly file: PersonFile
  readonly onDone: (restricted: PersonFile) => void
  readonly onClose: () => void
}) {
  const { personalData, ui } = useText()
  const { person: text } = personalData
  const restriction = useRestriction(props.file.found.person)
  const [because, setBecause] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isComplete = because.trim().length >= 2
  return (
    <form
      ref={bringIntoView}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsChecked(true)
        if (isComplete) restriction.mutate(because.trim(), { onSuccess: props.onDone })
      }}
    >
      <p>{text.restrictExplained}</p>
      <TextField
        label={text.because}
        value={because}
        data-autofocus
        error={isChecked && !isComplete ? text.needBecause : null}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <div className={classes.row}>
        <QuietButton type="submit" loading={restriction.isPending}>
          {text.restrictNow}
        </QuietButton>
        <QuietButton onClick={props.onClose}>{ui.cancel}</QuietButton>
      </div>
      {restriction.error ? <FailureNotice error={restriction.error} /> : null}
    </form>
  )
}
