import { ActionIcon } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'

import type { MentorRestricted } from '#shared/domain/mentors/mentor-restricted.ts'

import { useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './dossier.module.css'

type Referee = MentorRestricted['referees'][number]

const emptyReferee: Referee = { fullName: '', position: '', phone: '', email: '', relation: '' }
const texts = ['nationality', 'idNumber', 'idIssuedBy', 'permanentAddress'] as const

export function RestrictedForm(props: {
  readonly initial: MentorRestricted
  readonly isBusy: boolean
  readonly onSave: (restricted: MentorRestricted) => void
  readonly onCancel: () => void
}) {
  const { mentorForm, mentorDossier } = useText()
  const words = mentorDossier.restricted
  const [values, setValues] = useState(props.initial)
  const set = (part: Partial<MentorRestricted>) => setValues({ ...values, ...part })
  const dateField = (name: 'birthDate' | 'idIssuedOn') => (
    <DateField
      label={mentorForm.fields[name]}
      placeholder={mentorDossier.day}
      value={values[name] ?? ''}
      error={null}
      onChange={(day) => set({ [name]: day === '' ? null : day })}
    />
  )
  const save = () => {
    const referees = values.referees.filter(({ fullName }) => fullName.trim() !== '')
    props.onSave({ ...values, referees })
  }
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        {dateField('birthDate')}
        {texts.map((name) => (
          <TextField
            key={name}
            label={mentorForm.fields[name]}
            value={values[name]}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          />
        ))}
        {dateField('idIssuedOn')}
      </div>
      <Referees referees={values.referees} onChange={(referees) => set({ referees })} />
      <div className={styles.buttons}>
        <PrimaryButton loading={props.isBusy} onClick={save}>
          {words.save}
        </PrimaryButton>
        <QuietButton onClick={props.onCancel}>{words.cancel}</QuietButton>
      </div>
    </div>
  )
}

function Referees(props: {
  readonly referees: readonly Referee[]
  readonly onChange: (referees: Referee[]) => void
}) {
  const { mentorForm, mentorDossier } = useText()
  const { referees, onChange } = props
  const put = (row: number, part: Partial<Referee>) =>
    onChange(referees.map((one, place) => (place === row ? { ...one, ...part } : one)))
  return (
    <>
      <h3>{mentorForm.fields.referees}</h3>
      {referees.map((referee, row) => (
        <RefereeRow
          key={row}
          referee={referee}
          onChange={(part) => put(row, part)}
          onRemove={() => onChange(referees.filter((_one, place) => place !== row))}
        />
      ))}
      <div>
        <QuietButton
          leftSection={<IconPlus aria-hidden size="1.25rem" stroke={1.75} />}
          onClick={() => onChange([...referees, emptyReferee])}
        >
          {mentorDossier.restricted.addReferee}
        </QuietButton>
      </div>
    </>
  )
}

function RefereeRow(props: {
  readonly referee: Referee
  readonly onChange: (part: Partial<Referee>) => void
  readonly onRemove: () => void
}) {
  const { restricted: words } = useText().mentorDossier
  const { referee } = props
  const fields = [
    ['fullName', words.refereeName],
    ['position', words.refereePosition],
    ['phone', words.refereePhone],
    ['email', words.refereeEmail],
    ['relation', words.refereeRelation],
  ] as const
  return (
    <fieldset className={styles.referee}>
      <legend className="nb-read-only-aloud">{referee.fullName}</legend>
      {fields.map(([name, label]) => (
        <TextField
          key={name}
          label={label}
          value={referee[name]}
          onChange={(event) => props.onChange({ [name]: event.currentTarget.value })}
        />
      ))}
      <ActionIcon
        color="gray"
        aria-label={words.removeReferee(referee.fullName)}
        onClick={props.onRemove}
      >
        <IconTrash aria-hidden size="1.25rem" stroke={1.75} />
      </ActionIcon>
    </fieldset>
  )
}
