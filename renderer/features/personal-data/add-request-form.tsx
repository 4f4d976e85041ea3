import { useState } from 'react'

import {
  receivedOnSchema,
  requestKindSchema,
  type PersonalRequest,
  type RequestKind,
} from '#shared/domain/personal-data/personal-request.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './personal-data.module.css'
import { todayInHanoi } from './today-in-hanoi.ts'
import { useAddRequest } from './use-kept-people.ts'

/** Who asks for what, since when; the day for the answer follows from it. */
export function AddRequestForm(props: {
  readonly onAdded: (request: PersonalRequest) => void
  readonly onClose: () => void
}) {
  const { ui, personalData } = useText()
  const { requests: text, person } = personalData
  const add = useAddRequest()
  const [kind, setKind] = useState<RequestKind>('see')
  const [personName, setPersonName] = useState('')
  const [receivedOn, setReceivedOn] = useState(todayInHanoi)
  const [note, setNote] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isNamed = personName.trim().length >= 2
  const isDay = receivedOnSchema.safeParse(receivedOn).success
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsChecked(true)
        if (!isNamed || !isDay) return
        add.mutate({ kind, personName, receivedOn, note }, { onSuccess: props.onAdded })
      }}
    >
      <TextField
        label={text.personName}
        value={personName}
        error={isChecked && !isNamed ? text.needName : null}
        onChange={(event) => setPersonName(event.currentTarget.value)}
      />
      <Choice
        label={text.kind}
        value={kind}
        options={requestKindSchema.options.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={setKind}
      />
      <DateField
        label={text.receivedOn}
        placeholder={person.datePlaceholder}
        value={receivedOn}
        error={isDay ? null : person.needDate}
        onChange={setReceivedOn}
      />
      <TextField
        label={text.note}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.row}>
        <PrimaryButton type="submit" loading={add.isPending}>
          {text.add}
        </PrimaryButton>
        <QuietButton onClick={props.onClose}>{ui.cancel}</QuietButton>
      </div>
      {add.error ? <FailureNotice error={add.error} /> : null}
    </form>
  )
}
