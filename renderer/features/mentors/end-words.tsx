import { reminderDays } from '#shared/domain/mentors/mentor-list.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import styles from './mentor-table.module.css'

/** Says that a paper has ended or soon will; nothing while the end is far. */
export function EndWords({ endsOn }: { readonly endsOn: string | null }) {
  const { mentors } = useText()
  const format = useFormat()
  if (endsOn === null) return null
  const today = new Date()
  const soon = new Date(today.getTime() + reminderDays * 86_400_000)
  if (endsOn > isoDay(soon)) return null
  const hasEnded = endsOn < isoDay(today)
  return (
    <span className={hasEnded ? styles.ended : styles.ending}>
      {hasEnded ? mentors.endedOn(format.date(endsOn)) : mentors.endsOn(format.date(endsOn))}
    </span>
  )
}

function isoDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
