import { Link } from 'react-router'

import type { ReceivedAssignment } from '#shared/domain/campaigns/received-assignment.ts'
import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './assessment-line.module.css'
import { standOf, toneOfStand } from './due-words.ts'
import { useWaitingRecords } from './use-waiting-records.ts'

type LineProps = {
  readonly assignment: ReceivedAssignment
  readonly today: string
  /** The one most worth beginning. */
  readonly isFirst: boolean
  readonly busy: boolean
  readonly onBegin: () => void
}

/** One firm to visit: whose campaign, with whom, by when, and the next thing to do. */
export function AssignedLine(props: LineProps) {
  const { receivedAssignments, today } = useText()
  const { assignment } = props
  const { taxCode, assessment, withdrawnAt } = assignment
  return (
    <li className={classes.line}>
      <div className={classes.firm}>
        <Link to={`/firms/${assignment.firmId}`} className={classes.name}>
          {assignment.firmName}
        </Link>
        <div className={classes.facts} data-facts>
          <span>
            {taxCode === null ? receivedAssignments.noTaxCode : maskPersonalTaxCode(taxCode)}
          </span>
          {assessment ? <AssessmentState {...assessment} /> : null}
        </div>
      </div>
      <div className={classes.result}>
        <span>{assignment.campaignName}</span>
        <span className="nb-soft">{today.line.year(assignment.referenceYear)}</span>
      </div>
      <div className={classes.progress}>
        <Due {...props} />
        <People assignment={assignment} />
      </div>
      <div className={classes.next}>{withdrawnAt === null ? <Next {...props} /> : null}</div>
    </li>
  )
}

/** Given to be sent, it is with nobody else while it lies here. */
function AssessmentState({ id, state }: NonNullable<ReceivedAssignment['assessment']>) {
  const { today } = useText()
  const waiting = useWaitingRecords()
  return state === 'submitted' && waiting?.has(id) ? (
    <StateBadge tone="neutral">{today.waitsHere}</StateBadge>
  ) : (
    <StateBadge tone="done">{today.states[state]}</StateBadge>
  )
}

function Due({ assignment, today }: LineProps) {
  const words = useText().receivedAssignments
  const format = useFormat()
  const { dueOn, withdrawnAt, assessment } = assignment
  if (withdrawnAt !== null) {
    return <StateBadge tone="neutral">{words.withdrawn(format.date(withdrawnAt))}</StateBadge>
  }
  if (dueOn === null) return <span className="nb-soft">{words.noDue}</span>
  const stand = assessment === null ? standOf(dueOn, today) : 'due'
  return <StateBadge tone={toneOfStand[stand]}>{words[stand](format.date(dueOn))}</StateBadge>
}

function People({ assignment }: { readonly assignment: ReceivedAssignment }) {
  const words = useText().receivedAssignments
  const { isLead, leadName, coName, note, sentBy } = assignment
  const other = isLead ? coName && words.withCo(coName) : words.withLead(leadName)
  return (
    <>
      <span className="nb-soft">{other ?? words.sentBy(sentBy)}</span>
      {note === '' ? null : <span className="nb-soft">{words.note(note)}</span>}
    </>
  )
}

function Next({ assignment, isFirst, busy, onBegin }: LineProps) {
  const words = useText().receivedAssignments
  const { assessment, isLead, firmName } = assignment
  if (assessment) return <LinkButton to={`/assessments/${assessment.id}`}>{words.open}</LinkButton>
  if (!isLead) return null
  const Button = isFirst ? PrimaryButton : QuietButton
  return (
    <Button loading={busy} onClick={onBegin} aria-label={words.beginFor(firmName)}>
      {words.begin}
    </Button>
  )
}
