import { IconBuildingFactory2, IconFileImport, IconPlus } from '@tabler/icons-react'

import { Link } from 'react-router'

import { useIsAssociation } from '../../client/use-is-association.ts'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { useSyncStatus } from '../../client/use-sync-status.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AssessmentSections } from './assessment-sections.tsx'
import { AssociationDay } from './association-day.tsx'
import { DueRequests } from './due-requests.tsx'
import { MentorReminders } from './mentor-reminders.tsx'
import { RecentFirms } from './recent-firms.tsx'
import { SyncAttention } from './sync-attention.tsx'
import { useReceivedAssignments } from './use-received-assignments.ts'
import { useAssessmentSummaries, useSomeFirms } from './use-today.ts'

/** What is unfinished and what to do next. */
export function TodayScreen() {
  const { today } = useText()
  const format = useFormat()
  const assessments = useAssessmentSummaries()
  const firms = useSomeFirms()
  const assigned = useReceivedAssignments()
  const nowIso = new Date().toISOString()
  const lead = today.lead(format.weekday(nowIso), format.date(nowIso))
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
      <RoleDay firmCount={firms.data.total} />
      {hasFirms ? (
        <>
          <AssessmentSections summaries={assessments.data} assignments={assigned.data} />
          <RecentFirms firms={firms.data.rows} total={firms.data.total} />
        </>
      ) : null}
    </Screen>
  )
}

/** What each role begins with: the association's own work, or a mentor's first firm. */
function RoleDay({ firmCount }: { readonly firmCount: number }) {
  if (useIsAssociation()) return <AssociationDay firmCount={firmCount} />
  return firmCount === 0 ? <FirstFirm /> : null
}

function FirstFirm() {
  const { empty } = useText().today
  const { data: sync } = useSyncStatus()
  const isRegistered = sync?.enrolment.state === 'enrolled'
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
      <p>{empty.explained}</p>
      {sync === undefined ? null : (
        <p>
          {isRegistered ? empty.comes : empty.assigned}{' '}
          {isRegistered ? null : <Link to="/sync/device">{empty.register}</Link>}
        </p>
      )}
    </EmptyState>
  )
}
