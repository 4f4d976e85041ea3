import { useState } from 'react'

import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { newWorkSchema } from '#shared/domain/mentors/mentor-work.ts'

import { useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './dossier.module.css'
import { minutesOf } from './hours-typed.ts'
import { useWork } from './use-dossier.ts'

export function AddWork(props: { readonly mentorId: MentorId; readonly onClose: () => void }) {
  const { mentorId, onClose } = props
  const { ui, mentorDossier } = useText()
  const words = mentorDossier.work
  const { add } = useWork(mentorId)
  const [values, setValues] = useState({ workedOn: '', firmName: '', what: '', hours: '' })
  const [isWrong, setIsWrong] = useState(false)
  const save = () => {
    const minutes = minutesOf(values.hours)
    const { workedOn, firmName, what } = values
    const work = newWorkSchema.safeParse({ workedOn, firmName, what, minutes })
    setIsWrong(!work.success)
    if (!work.success) return
    add.mutate({ mentorId, work: work.data }, { onSuccess: ({ ok }) => ok && onClose() })
  }
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <DateField
          label={words.workedOn}
          placeholder={mentorDossier.day}
          value={values.workedOn}
          error={null}
          onChange={(workedOn) => setValues({ ...values, workedOn })}
        />
        {(['firmName', 'what', 'hours'] as const).map((name) => (
          <TextField
            key={name}
            label={words[name]}
            inputMode={name === 'hours' ? 'decimal' : 'text'}
            value={values[name]}
            onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      {isWrong && <p role="alert">{words.missing}</p>}
      <div className={styles.buttons}>
        <PrimaryButton loading={add.isPending} onClick={save}>
          {words.save}
        </PrimaryButton>
        <QuietButton onClick={onClose}>{ui.cancel}</QuietButton>
      </div>
    </div>
  )
}
