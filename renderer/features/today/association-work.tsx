import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { useAppClient } from '../../client/app-client.tsx'
import { useIsAssociation } from '../../client/use-is-association.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'

const everything = { states: null, marks: [], text: '' }

/** What waits for the association: to be reviewed, to be gathered, to be sent. Nothing for a mentor. */
export function AssociationWork() {
  const { association: text } = useText().today
  const format = useFormat()
  const isAssociation = useIsAssociation()
  const { review, ready, unsent } = useWaitingWork(isAssociation)
  if (!isAssociation) return null
  const lines = [
    { to: '/review', count: review, words: text.review },
    { to: '/batches', count: ready, words: text.ready },
    { to: '/batches', count: unsent, words: text.unsent },
  ].filter(({ count }) => count > 0)
  return (
    <Section title={text.title}>
      {lines.length === 0 ? <p className="nb-soft">{text.none}</p> : null}
      <ul>
        {lines.map(({ to, count, words }) => (
          <li key={words('')}>
            <Link to={to}>{words(format.integer(count))}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function useWaitingWork(isAssociation: boolean) {
  const app = useAppClient()
  const { data: queue } = useQuery({
    queryKey: ['review', 'waiting-work'],
    enabled: isAssociation,
    queryFn: async () =>
      valueOrThrow(await app.review.list({ filter: everything, offset: 0, limit: 1 })),
    staleTime: 0,
  })
  const { data: batches } = useQuery({
    queryKey: ['batches', 'list'],
    enabled: isAssociation,
    queryFn: async () => valueOrThrow(await app.batches.list()),
    staleTime: 0,
  })
  const unsent = batches?.batches.filter(({ state }) => state === 'draft' || state === 'confirmed')
  return {
    review: (queue?.states.waiting ?? 0) + (queue?.states.first_approval ?? 0),
    ready: batches?.ready ?? 0,
    unsent: unsent?.length ?? 0,
  }
}
