import type { CommentCount } from '#shared/contract/review-contract.ts'
import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'
import type { ReceivedAssignment } from '#shared/domain/campaigns/received-assignment.ts'

import { useIsAssociation } from '../../client/use-is-association.ts'
import { AssignedSection } from './assigned-section.tsx'
import { DraftsSection } from './drafts-section.tsx'
import { isOpenAssignment } from './due-words.ts'
import { isUnderWay } from './next-action.ts'
import { ReturnedSection } from './returned-section.tsx'
import { SignedSection } from './signed-section.tsx'
import { useCommentCounts } from './use-returned.ts'

/** What was returned, given out, begun and signed, the most urgent first. */
export function AssessmentSections(props: {
  readonly summaries: readonly AssessmentSummary[]
  readonly assignments: readonly ReceivedAssignment[]
}) {
  const isAssociation = useIsAssociation()
  const { data: counts = new Map<string, CommentCount>() } = useCommentCounts()
  const isReturned = (summary: AssessmentSummary) =>
    summary.state === 'returned' || (isUnderWay(summary) && counts.has(summary.id))
  const returned = props.summaries.filter(isReturned)
  const drafts = props.summaries.filter((summary) => isUnderWay(summary) && !isReturned(summary))
  const signed = props.summaries.filter((summary) => !isUnderWay(summary)).slice(0, 3)
  return (
    <>
      <ReturnedSection returned={returned} counts={counts} />
      <AssignedSection assignments={props.assignments} leadsOn={returned.length === 0} />
      <DraftsSection
        drafts={drafts}
        // An association sends mentors; it seldom fills a form itself.
        hasMoreUrgent={
          isAssociation || returned.length > 0 || props.assignments.some(isOpenAssignment)
        }
      />
      {signed.length > 0 ? <SignedSection signed={signed} /> : null}
    </>
  )
}
