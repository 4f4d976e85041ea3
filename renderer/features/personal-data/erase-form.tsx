import { useState } from 'react'

import type { FoundPerson } from '#shared/domain/personal-data/person.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { bringIntoView } from './bring-into-view.ts'
import classes from './personal-data.module.css'
import { todayInHanoi } from './today-in-hanoi.ts'
import { useErasePerson } from './use-kept-people.ts'

/** Asks for the day, then says what erasing means before it happens. */
export function EraseForm(props: {
  readonly found: FoundPerson
  readonly onErased: () => void
  readonly onClose: () => void
}) {
  const { personalData, ui } = useText()
  const { person: text } = personalData
  const erase = useErasePerson()
  const [askedOn, setAskedOn] = useState(todayInHanoi)
  const [isAsking, setIsAsking] = useState(false)
  const { person, name } = props.found
  return (
    <form
      ref={bringIntoView}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsAsking(askedOn !== '')
      }}
    >
      <DateField
        label={text.askedOn}
        placeholder={text.datePlaceholder}
        value={askedOn}
        error={askedOn === '' ? text.needDate : null}
        onChange={setAskedOn}
      />
      <div className={classes.row}>
        <PrimaryButton type="submit">{text.erase}</PrimaryButton>
        <QuietButton onClick={props.onClose}>{ui.cancel}</QuietButton>
      </div>
      {erase.error ? <FailureNotice error={erase.error} /> : null}
      <ConfirmDialog
        opened={isAsking}
        title={text.confirmTitle(name)}
        confirm={text.confirm}
        busy={erase.isPending}
        onClose={() => setIsAsking(false)}
        onConfirm={() =>
          erase.mutate(
            { person, askedOn },
            { onSuccess: props.onErased, onSettled: () => setIsAsking(false) },
          )
        }
      >
        <p>{person.kind === 'contact' ? text.confirmContact : text.confirmMentor}</p>
        <p>{text.backups}</p>
        <p>
          <strong>{text.confirmFinal}</strong>
        </p>
      </ConfirmDialog>
    </form>
  )
}
