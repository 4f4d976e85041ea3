import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { reminderDays } from '#shared/domain/mentors/mentor-list.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useIsAssociation } from '../../client/use-is-association.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'

const listed = 8

/** Mentors' papers that have ended or soon will; nothing when there are none. */
export function MentorReminders() {
  const { reminders: words } = useText().mentorDossier
  const format = useFormat()
  const app = useAppClient()
  const isManager = useIsAssociation()
  const { data: reminders = [] } = useQuery({
    queryKey: ['mentors', 'reminders'],
    enabled: isManager,
    queryFn: async () => valueOrThrow(await app.mentorDossiers.reminders({ days: reminderDays })),
  })
  if (reminders.length === 0) return null
  const today = new Date().toISOString().slice(0, 10)
  return (
    <Section title={words.title}>
      <ul>
        {reminders.slice(0, listed).map(({ mentorId, name, what, endsOn }) => (
          <li key={`${mentorId} ${what} ${endsOn}`}>
            <Link to={`/mentors/${mentorId}`}>{name}</Link>
            {': '}
            {endsOn < today
              ? words.lineEnded(what, format.date(endsOn))
              : words.line(what, format.date(endsOn))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
