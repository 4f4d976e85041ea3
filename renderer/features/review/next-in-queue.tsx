import { IconArrowRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'

import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { queueFromAddress, toReviewFilter } from './queue-filter.ts'
import { reviewKey } from './use-review-queue.ts'

/** As far down the queue as one looks for this assessment; beyond, the next one is the first. */
const lookedAt = 200

/** To the assessment below this one in the queue it was opened from, back to the top after the last. */
export function NextInQueue(props: {
  readonly recordId: AssessmentId
  readonly isDecided: boolean
}) {
  const { review } = useText()
  const app = useAppClient()
  const [address] = useSearchParams()
  const filter = toReviewFilter(queueFromAddress(address))
  const queue = useQuery({
    queryKey: [...reviewKey, 'around', filter],
    queryFn: async () =>
      valueOrThrow(await app.review.list({ filter, offset: 0, limit: lookedAt })).rows,
  })
  const rows = queue.data ?? []
  const place = rows.findIndex(({ recordId }) => recordId === props.recordId)
  const next = rows[place + 1] ?? rows[0]
  if (next === undefined || next.recordId === props.recordId) return null
  const search = address.toString()
  return (
    <LinkButton
      to={`/review/${next.recordId}${search === '' ? '' : `?${search}`}`}
      primary={props.isDecided}
      icon={<IconArrowRight aria-hidden size="1.25rem" stroke={1.75} />}
    >
      {review.screen.next(next.firmName || review.firmUnknown)}
    </LinkButton>
  )
}
