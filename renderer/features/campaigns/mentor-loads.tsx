import { Modal } from '@mantine/core'
import { useState } from 'react'

import type { CampaignMentor } from '#shared/domain/campaigns/campaign-mentor.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { ActionFault } from './action-fault.tsx'
import { BecauseField, isReason } from './because-field.tsx'
import styles from './campaigns.module.css'
import { useCampaignAction, useLoads } from './use-campaigns.ts'

/** Who has how much, and what to do when somebody drops out. */
export function MentorLoads(props: {
  readonly campaign: Campaign
  readonly onRebalanced: (proposed: number) => void
}) {
  const { assignments: text, ui } = useText()
  const { campaign } = props
  const { data: loads } = useLoads(campaign.id)
  const [dropping, setDropping] = useState<CampaignMentor | null>(null)
  if (!loads || loads.length === 0) return null
  return (
    <Section title={text.loadsTitle}>
      <LoadTable
        campaign={campaign}
        loads={loads}
        onDropOut={campaign.state === 'closed' ? null : setDropping}
      />
      <Modal
        opened={dropping !== null}
        onClose={() => setDropping(null)}
        title={text.dropOutTitle(dropping?.name ?? '')}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        {dropping === null ? null : (
          <DropOutForm
            campaign={campaign}
            mentor={dropping}
            onDone={(proposed) => {
              setDropping(null)
              props.onRebalanced(proposed)
            }}
            onCancel={() => setDropping(null)}
          />
        )}
      </Modal>
    </Section>
  )
}

function LoadTable(props: {
  readonly campaign: Campaign
  readonly loads: readonly CampaignMentor[]
  readonly onDropOut: ((mentor: CampaignMentor) => void) | null
}) {
  const { assignments: text } = useText()
  const format = useFormat()
  const columns = text.loadColumns
  return (
    <DataTable
      label={text.loadsTitle}
      rows={props.loads}
      rowKey={({ mentorId }) => mentorId}
      columns={[
        { key: 'mentor', title: columns.mentor, cell: (row) => <MentorName mentor={row} /> },
        {
          key: 'here',
          title: columns.here,
          figure: true,
          cell: ({ here }) => format.integer(here),
        },
        {
          key: 'load',
          title: columns.load,
          figure: true,
          cell: ({ taken, room, assumed }) => (
            <>
              {text.loadOf(taken, room)}
              {assumed ? <span className="nb-soft">{` (${text.assumed})`}</span> : null}
            </>
          ),
        },
        {
          key: 'act',
          title: columns.act,
          cell: (mentor) => <MentorAct {...props} mentor={mentor} />,
        },
      ]}
    />
  )
}

function MentorName({ mentor }: { readonly mentor: CampaignMentor }) {
  const { assignments: text } = useText()
  return (
    <span className={styles.campaignName}>
      {mentor.name || text.unknownMentor}
      {mentor.leftOutBecause === null ? null : (
        <span className="nb-soft">{text.leftOut(mentor.leftOutBecause)}</span>
      )}
    </span>
  )
}

function MentorAct(props: {
  readonly campaign: Campaign
  readonly mentor: CampaignMentor
  readonly onDropOut: ((mentor: CampaignMentor) => void) | null
}) {
  const { assignments: text } = useText()
  const app = useAppClient()
  const takeBack = useCampaignAction(app.assignments.takeBack)
  const { mentor, onDropOut, campaign } = props
  if (onDropOut === null) return null
  if (mentor.leftOutBecause === null) {
    return (
      <QuietButton size="sm" onClick={() => onDropOut(mentor)}>
        {text.dropOut}
      </QuietButton>
    )
  }
  return (
    <QuietButton
      size="sm"
      loading={takeBack.isPending}
      onClick={() => takeBack.mutate({ campaignId: campaign.id, mentorId: mentor.mentorId })}
    >
      {text.takeBack}
    </QuietButton>
  )
}

function DropOutForm(props: {
  readonly campaign: Campaign
  readonly mentor: CampaignMentor
  readonly onDone: (proposed: number) => void
  readonly onCancel: () => void
}) {
  const { assignments: text, ui } = useText()
  const app = useAppClient()
  const [because, setBecause] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const rebalance = useCampaignAction(app.assignments.rebalance)
  const go = () => {
    setIsChecked(true)
    if (!isReason(because)) return
    const dropped = { campaignId: props.campaign.id, mentorId: props.mentor.mentorId, because }
    rebalance.mutate(dropped, { onSuccess: ({ proposed }) => props.onDone(proposed) })
  }
  return (
    <div className={styles.stack}>
      <p>{text.dropOutBody}</p>
      <BecauseField value={because} isChecked={isChecked} onChange={setBecause} />
      <ActionFault error={rebalance.error} />
      <div className={styles.row}>
        <PrimaryButton loading={rebalance.isPending} onClick={go}>
          {text.dropOut}
        </PrimaryButton>
        <QuietButton onClick={props.onCancel}>{ui.cancel}</QuietButton>
      </div>
    </div>
  )
}
