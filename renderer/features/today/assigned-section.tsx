import type { ReceivedAssignment } from '#shared/domain/campaigns/received-assignment.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Fault } from '../../ui/fault.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { AssignedLine } from './assigned-line.tsx'
import classes from './assessment-line.module.css'
import { isOpenAssignment, standOf, todayAsDate } from './due-words.ts'
import { useBeginAssignment } from './use-received-assignments.ts'

/** What the association has given to this mentor; nothing is shown where it never gave anything. */
export function AssignedSection(props: {
  readonly assignments: readonly ReceivedAssignment[]
  /** Whether nothing above it is more worth doing. */
  readonly leadsOn: boolean
}) {
  const { receivedAssignments } = useText()
  const format = useFormat()
  const begin = useBeginAssignment()
  const today = todayAsDate(new Date())
  const open = props.assignments.filter(isOpenAssignment)
  const late = open.filter(({ dueOn }) => dueOn !== null && standOf(dueOn, today) === 'late')
  const asked = props.assignments.find(({ assignmentId }) => assignmentId === begin.variables)
  const firstOpen = open.find(({ isLead }) => isLead)
  if (props.assignments.length === 0) return null
  return (
    <Section
      title={receivedAssignments.title}
      lead={
        open.length === 0
          ? receivedAssignments.allBegun
          : receivedAssignments.lead(format.integer(open.length), format.integer(late.length))
      }
    >
      {begin.data && !begin.data.ok ? (
        <BeginFault failure={begin.data.failure} firmId={asked?.firmId ?? null} />
      ) : null}
      {begin.error ? <FailureNotice error={begin.error} /> : null}
      <ul className={classes.list}>
        {props.assignments.map((assignment) => (
          <AssignedLine
            key={assignment.assignmentId}
            assignment={assignment}
            today={today}
            isFirst={props.leadsOn && assignment === firstOpen}
            busy={begin.isPending && begin.variables === assignment.assignmentId}
            onBegin={() => begin.mutate(assignment.assignmentId)}
          />
        ))}
      </ul>
    </Section>
  )
}

type Failure = { readonly code: string }

function BeginFault(props: { readonly failure: Failure; readonly firmId: string | null }) {
  const { failures } = useText().receivedAssignments
  const { failure, firmId } = props
  if (failure.code === 'assignment/gone') return <Fault {...failures.gone} />
  if (failure.code === 'assessment/out-of-scope') {
    const { what, remedy, toFirm } = failures.scope
    return (
      <Notice
        tone="fault"
        title={what}
        actions={firmId === null ? null : <LinkButton to={`/firms/${firmId}`}>{toFirm}</LinkButton>}
      >
        {remedy}
      </Notice>
    )
  }
  if (failure.code === 'assignment/instrument-not-here' && 'instrumentId' in failure) {
    return <Fault {...failures.instrument(String(failure.instrumentId))} />
  }
  return <FailureNotice error={new CallFailedError(failure)} />
}
