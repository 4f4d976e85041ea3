import { useState } from 'react'

import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import { visitsToCount } from '#shared/domain/mentors/mentor-visit.ts'
import type { MentorWork } from '#shared/domain/mentors/mentor-work.ts'

import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './dossier.module.css'
import { minutesOf } from './hours-typed.ts'
import { useVisits, useWork } from './use-dossier.ts'
import { VisitHours, type TypedHours } from './visit-hours.tsx'

/** Approved visits that no hours stand for yet; counted when a manager says how long each took. */
export function VisitsToCount(props: {
  readonly mentorId: MentorId
  readonly done: readonly MentorWork[]
}) {
  const { work: words } = useText().mentorDossier
  const { mentorId, done } = props
  const { data: visits = [] } = useVisits(mentorId)
  const { count } = useWork(mentorId)
  const [typed, setTyped] = useState<TypedHours>({})
  const [isWrong, setIsWrong] = useState(false)
  const open = visitsToCount(visits, new Set(done.map(({ visitRecordId }) => visitRecordId)))
  if (open.length === 0) return null
  const isEmpty = ({ recordId }: { recordId: string }) => (typed[recordId] ?? '').trim() === ''
  const given = open.filter((visit) => !isEmpty(visit))
  const fillEmpty = (hours: string) =>
    setTyped({
      ...typed,
      ...Object.fromEntries(open.filter(isEmpty).map(({ recordId }) => [recordId, hours])),
    })
  const save = () => {
    const counted = given.map(({ recordId }) => ({
      recordId,
      minutes: minutesOf(typed[recordId] ?? '') ?? 0,
    }))
    const isRight = counted.every(({ minutes }) => minutes > 0)
    setIsWrong(!isRight)
    if (isRight) count.mutate({ mentorId, what: words.visitWhat, visits: counted })
  }
  return (
    <div className={styles.stack}>
      <h3 className={styles.subtitle}>{words.toCount(open.length)}</h3>
      <p className="nb-soft">{words.toCountLead}</p>
      {open.length > 1 && <FillEmpty onFill={fillEmpty} />}
      <VisitHours
        visits={open}
        typed={typed}
        onType={(recordId, hours) => {
          setIsWrong(false)
          setTyped({ ...typed, [recordId]: hours })
        }}
      />
      {isWrong && <p role="alert">{words.wrongHours}</p>}
      {count.data?.ok === false && <p role="alert">{words.notToCount}</p>}
      <div className={styles.buttons}>
        <PrimaryButton loading={count.isPending} disabled={given.length === 0} onClick={save}>
          {given.length === 0 ? words.countNone : words.count(given.length)}
        </PrimaryButton>
      </div>
    </div>
  )
}

function FillEmpty(props: { readonly onFill: (hours: string) => void }) {
  const { work: words } = useText().mentorDossier
  const [hours, setHours] = useState('')
  return (
    <form
      className={styles.beside}
      onSubmit={(event) => {
        event.preventDefault()
        props.onFill(hours)
      }}
    >
      <TextField
        label={words.sameForAll}
        inputMode="decimal"
        value={hours}
        onChange={(event) => setHours(event.currentTarget.value)}
      />
      <QuietButton type="submit" disabled={minutesOf(hours) === null}>
        {words.fillAll}
      </QuietButton>
    </form>
  )
}
