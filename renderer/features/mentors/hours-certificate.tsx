import { useState } from 'react'

import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import styles from './dossier.module.css'
import { useExportHours } from './use-mentor-exports.ts'

/** The certificate of hours between two days, this year's at first. */
export function HoursCertificate({ mentorId }: { readonly mentorId: MentorId }) {
  const { mentorExports: words, mentorDossier } = useText()
  const language = useLanguage()
  const { mutate, isPending, data } = useExportHours()
  const year = String(new Date().getFullYear())
  const [from, setFrom] = useState(`${year}-01-01`)
  const [until, setUntil] = useState(`${year}-12-31`)
  const isWrong = from === '' || until === '' || from > until
  const make = () => {
    if (isWrong) return
    mutate(
      { mentorId, from, until, language },
      { onSuccess: (result) => result.ok && saveMadeFile(result.value) },
    )
  }
  return (
    <div className={styles.certificate} role="group" aria-label={words.hours}>
      <DateField
        label={`${words.hours}: ${words.hoursFrom}`}
        placeholder={mentorDossier.day}
        value={from}
        error={null}
        onChange={setFrom}
      />
      <DateField
        label={words.hoursUntil}
        placeholder={mentorDossier.day}
        value={until}
        error={null}
        onChange={setUntil}
      />
      <QuietButton loading={isPending} disabled={isWrong} onClick={make}>
        {words.hoursMake}
      </QuietButton>
      {isWrong && <p role="alert">{words.hoursMissing}</p>}
      {data?.ok === false && <p role="alert">{words.noHours}</p>}
    </div>
  )
}
