import { IconArrowRight } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'

import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { queueFromAddress, toReviewFilter } from './queue-filter.ts'
import { useNextInQueue } from './use-review-queue.ts'

/** To the assessment below this one in the queue it was opened from, back to the top after the last. */
export function NextInQueue(props: {
  readonly recordId: AssessmentId
  readonly isDecided: boolean
}) {
  const { review } = useText()
  const [address] = useSearchParams()
  const next = useNextInQueue(toReviewFilter(queueFromAddress(address)), props.recordId)
  if (next === undefined) return null
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
