import { useQuery } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './association-work.module.css'

const everything = { states: null, marks: [], text: '' }

/** What waits for the association: to be reviewed, to be gathered, to be sent. */
export function AssociationWork() {
  const { association: text } = useText().today
  const format = useFormat()
  const { waiting, error, retry } = useWaitingWork()
  if (error) return <FailureNotice error={error} onRetry={retry} />
  if (waiting === undefined) return <Loading />
  const lines = [
    { to: '/review', count: waiting.review, words: text.review },
    { to: '/batches', count: waiting.ready, words: text.ready },
    { to: '/batches', count: waiting.unsent, words: text.unsent },
  ].filter(({ count }) => count > 0)
  return (
    <Section title={text.title}>
      {lines.length === 0 ? <p className="nb-soft">{text.none}</p> : null}
      <div className={classes.work}>
        {lines.map(({ to, count, words }) => (
          <LinkButton key={words('')} to={to}>
            {words(format.integer(count))}
          </LinkButton>
        ))}
      </div>
    </Section>
  )
}

/** Undefined until all of it is known: what was not read yet is no zero. */
function useWaitingWork() {
  const app = useAppClient()
  const queue = useQuery({
    queryKey: ['review', 'waiting-work'],
    queryFn: async () =>
      valueOrThrow(await app.review.list({ filter: everything, offset: 0, limit: 1 })),
    staleTime: 0,
  })
  const list = useQuery({
    queryKey: ['batches', 'list'],
    queryFn: async () => valueOrThrow(await app.batches.list()),
    staleTime: 0,
  })
  const retry = () => void Promise.all([queue.refetch(), list.refetch()])
  const error = queue.error ?? list.error
  if (!queue.data || !list.data) return { waiting: undefined, error, retry }
  const { waiting = 0, first_approval = 0 } = queue.data.states
  const unsent = list.data.batches.filter(({ state }) => state === 'draft' || state === 'confirmed')
  return {
    waiting: { review: waiting + first_approval, ready: list.data.ready, unsent: unsent.length },
    ...{ error, retry },
  }
}
