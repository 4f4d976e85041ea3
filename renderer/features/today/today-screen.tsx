import { IconBuildingFactory2, IconFileImport, IconPlus, IconUsersGroup } from '@tabler/icons-react'

import type { CommentCount } from '#shared/contract/review-contract.ts'
import type { AssessmentSummary } from '#shared/domain/assessments/assessment.ts'
import type { ReceivedAssignment } from '#shared/domain/campaigns/received-assignment.ts'

import { useIsAssociation } from '../../client/use-is-association.ts'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AssociationWork } from './association-work.tsx'
import { AssignedSection } from './assigned-section.tsx'
import { isOpenAssignment } from './due-words.ts'
import { DueRequests } from './due-requests.tsx'
import { DraftsSection } from './drafts-section.tsx'
import { MentorReminders } from './mentor-reminders.tsx'
import { isUnderWay } from './next-action.ts'
import { RecentFirms } from './recent-firms.tsx'
import { ReturnedSection } from './returned-section.tsx'
import { SignedSection } from './signed-section.tsx'
import { SyncAttention } from './sync-attention.tsx'
import { useReceivedAssignments } from './use-received-assignments.ts'
import { useCommentCounts } from './use-returned.ts'
import { useAssessmentSummaries, useSomeFirms } from './use-today.ts'

/** What is unfinished and what to do next. */
export function TodayScreen() {
  const { today } = useText()
  const format = useFormat()
  const assessments = useAssessmentSummaries()
  const firms = useSomeFirms()
  const assigned = useReceivedAssignments()
  const now = new Date()
  const lead = today.lead(today.weekdays[now.getDay()] ?? '', format.date(now.toISOString()))
  const error = assessments.error ?? firms.error ?? assigned.error

  if (error) {
    return (
      <Screen title={today.title} lead={lead}>
        <FailureNotice error={error} onRetry={() => void assessments.refetch()} />
      </Screen>
    )
  }
  if (!assessments.data || !firms.data || !assigned.data) return <Loading />
  const hasFirms = firms.data.total > 0
  return (
    <Screen
      title={today.title}
      lead={lead}
      actions={
        hasFirms ? (
          <LinkButton to="/firms/new" icon={<IconPlus aria-hidden size="1.25rem" />}>
            {today.newFirm}
          </LinkButton>
        ) : null
      }
    >
      <SyncAttention />
      <DueRequests />
      <MentorReminders />
      {hasFirms ? (
        <>
          <AssociationWork />
          <Assessments summaries={assessments.data} assignments={assigned.data} />
          <RecentFirms firms={firms.data.rows} total={firms.data.total} />
        </>
      ) : (
        <FirstFirm />
      )}
    </Screen>
  )
}

function Assessments(props: {
  readonly summaries: readonly AssessmentSummary[]
  readonly assignments: readonly ReceivedAssignment[]
}) {
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
        hasMoreUrgent={returned.length > 0 || props.assignments.some(isOpenAssignment)}
      />
      {signed.length > 0 ? <SignedSection signed={signed} /> : null}
    </>
  )
}

function FirstFirm() {
  const { empty } = useText().today
  if (useIsAssociation()) {
    const { association } = empty
    return (
      <EmptyState
        icon={IconUsersGroup}
        title={association.title}
        action={
          <>
            <LinkButton to="/mentors/import" primary>
              {association.mentors}
            </LinkButton>
            <LinkButton to="/firms/import">{association.firms}</LinkButton>
          </>
        }
      >
        {association.explained}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={IconBuildingFactory2}
      title={empty.title}
      action={
        <>
          <LinkButton to="/firms/new" primary icon={<IconPlus aria-hidden size="1.25rem" />}>
            {empty.add}
          </LinkButton>
          <LinkButton to="/firms/import" icon={<IconFileImport aria-hidden size="1.25rem" />}>
            {empty.import}
          </LinkButton>
        </>
      }
    >
      {empty.explained}
    </EmptyState>
  )
}
