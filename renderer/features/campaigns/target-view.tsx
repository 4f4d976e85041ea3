import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { ActionFault } from './action-fault.tsx'
import styles from './campaigns.module.css'
import { ReasonsView } from './reasons-view.tsx'
import { StageBadge } from './state-words.tsx'
import { useCampaignAction } from './use-campaigns.ts'
import { useExclusionWords } from './use-reason-words.ts'
import type { NamedTarget } from './use-targets.ts'
import { VisitDaysForm } from './visit-days-form.tsx'

type ViewProps = {
  readonly campaign: Campaign
  readonly target: NamedTarget
  readonly onChange: () => void
  readonly onWithdraw: () => void
  readonly onDone: () => void
}

/** Who goes to a firm, why, and when. */
export function TargetView(props: ViewProps) {
  const { assignment } = props.target
  return (
    <div className={styles.stack}>
      <WhoGoes target={props.target} />
      {assignment?.reasons ? (
        <ReasonsView reasons={assignment.reasons} names={props.target.names} />
      ) : null}
      {assignment !== null && assignment.state !== 'done' ? (
        <VisitDaysForm key={assignment.id} assignment={assignment} />
      ) : null}
      <Buttons {...props} />
    </div>
  )
}

function WhoGoes({ target }: { readonly target: NamedTarget }) {
  const { assignments: text, campaigns } = useText()
  const { assignment, names } = target
  if (assignment === null) return <NobodyGoes target={target} />
  const nameOf = (mentorId: string) => names[mentorId] ?? text.unknownMentor
  return (
    <>
      <p className={styles.line}>
        <strong>
          {nameOf(assignment.leadMentorId)}
          {assignment.coMentorId === null
            ? ''
            : `, ${campaigns.targets.with(nameOf(assignment.coMentorId))}`}
        </strong>
        <StageBadge stage={target.stage} />
      </p>
      {assignment.reasons === null ? <p>{text.dialog.byPerson}</p> : null}
      {assignment.changedBecause === null ? null : (
        <p>{text.dialog.changedBecause(assignment.changedBecause)}</p>
      )}
    </>
  )
}

function NobodyGoes({ target }: { readonly target: NamedTarget }) {
  const { assignments: text } = useText()
  const exclusionWords = useExclusionWords()
  if (target.unplaced === null) return <p>{text.dialog.openExplained}</p>
  const sentences = exclusionWords(target.unplaced, target.names)
  return (
    <section>
      <h3>{text.dialog.nobodyTitle}</h3>
      <ul className={styles.list}>
        {(sentences.length === 0 ? [text.excluded.nobody] : sentences).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  )
}

function Buttons({ campaign, target, onChange, onWithdraw, onDone }: ViewProps) {
  const { assignments: text } = useText()
  const app = useAppClient()
  const remove = useCampaignAction(app.campaigns.removeFirms)
  const state = target.assignment?.state
  const isOpen = state === 'proposed' || state === 'confirmed'
  const campaignId = campaign.id
  return (
    <>
      {state === 'sent' ? <p className="nb-soft">{text.dialog.fixed}</p> : null}
      {state === 'done' ? <p className="nb-soft">{text.dialog.done}</p> : null}
      <ActionFault error={remove.error} />
      <div className={styles.row}>
        {isOpen ? <QuietButton onClick={onChange}>{text.dialog.change}</QuietButton> : null}
        {isOpen || state === 'sent' ? (
          <QuietButton onClick={onWithdraw}>{text.dialog.withdraw}</QuietButton>
        ) : null}
        {state === undefined ? (
          <QuietButton
            loading={remove.isPending}
            onClick={() =>
              remove.mutate({ campaignId, firmIds: [target.firmId] }, { onSuccess: onDone })
            }
          >
            {text.dialog.removeFirm}
          </QuietButton>
        ) : null}
        <LinkButton to={`/firms/${target.firmId}`}>{text.dialog.openFirm}</LinkButton>
      </div>
    </>
  )
}
