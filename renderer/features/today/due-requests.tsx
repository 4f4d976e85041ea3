import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { useAppClient } from '../../client/app-client.tsx'
import { useIsAssociation } from '../../client/use-is-association.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'

/** Requests about personal data that wait for an answer; nothing when there are none. */
export function DueRequests() {
  const { requests: text } = useText().personalData
  const format = useFormat()
  const app = useAppClient()
  const isManager = useIsAssociation()
  const { data: requests = [] } = useQuery({
    queryKey: ['personal-data', 'requests'],
    enabled: isManager,
    queryFn: async () => valueOrThrow(await app.personalData.listRequests()),
    staleTime: 0,
  })
  const open = requests.filter(({ answer }) => answer === null)
  if (open.length === 0) return null
  return (
    <Section title={text.waiting}>
      <ul>
        {open.map(({ id, personName, kind, dueOn }) => (
          <li key={id}>
            <Link to="/settings?tab=personal-data" state={{ personName }}>
              {personName}
            </Link>
            {': '}
            {text.waitingLine(text.kinds[kind], format.date(dueOn))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
