import type { ReceivedAssignment } from '#shared/domain/campaigns/received-assignment.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Fault } from '../../ui/fault.tsx'
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
      {begin.data && !begin.data.ok ? <BeginFault failure={begin.data.failure} /> : null}
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

function BeginFault({ failure }: { readonly failure: Failure }) {
  const { failures } = useText().receivedAssignments
  if (failure.code === 'assignment/gone') return <Fault {...failures.gone} />
  if (failure.code === 'assessment/out-of-scope') return <Fault {...failures.scope} />
  if (failure.code === 'assignment/instrument-not-here' && 'instrumentId' in failure) {
    return <Fault {...failures.instrument(String(failure.instrumentId))} />
  }
  return <FailureNotice error={new CallFailedError(failure)} />
}
