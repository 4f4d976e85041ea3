import { useState } from 'react'
import { Link } from 'react-router'

import type { CampaignBoard } from '#shared/domain/campaigns/campaign-board.ts'
import type { Campaign, CampaignId } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ActionFault } from './action-fault.tsx'
import { LastChange } from './last-change.tsx'
import { MentorLoads } from './mentor-loads.tsx'
import { ProposalList } from './proposal-list.tsx'
import { useBoard, useCampaignAction } from './use-campaigns.ts'
import { WithCampaign } from './with-campaign.tsx'

/** Proposals with their reasons; accepted all at once, changed one by one, undone. */
export function ProposalsScreen() {
  return <WithCampaign>{(campaign) => <ProposalsPage campaign={campaign} />}</WithCampaign>
}

function ProposalsPage({ campaign }: { readonly campaign: Campaign }) {
  const { assignments: text, campaigns } = useText()
  const app = useAppClient()
  const [said, setSaid] = useState<string | null>(null)
  const [dropped, setDropped] = useState(0)
  const [unknown, setUnknown] = useState(nothingUnknown)
  const { data: board } = useBoard(campaign.id)
  const propose = useCampaignAction(app.assignments.propose)
  const accept = useCampaignAction(app.assignments.acceptAll)
  const { id: campaignId } = campaign
  const say = (words: string | null, outdated = 0) => {
    setSaid(words)
    setDropped(outdated)
    setUnknown(nothingUnknown)
  }
  const steps = {
    isBusy: propose.isPending || accept.isPending,
    onPropose: () =>
      propose.mutate(
        { campaignId },
        {
          onSuccess: ({ proposed, unplaced, ...gaps }) => {
            say(text.proposed(proposed, unplaced))
            setUnknown(gaps)
          },
        },
      ),
    onAccept: () =>
      accept.mutate(
        { campaignId },
        {
          onSuccess: ({ accepted, outdated }) =>
            say(accepted > 0 ? text.accepted(accepted) : null, outdated),
        },
      ),
  }
  return (
    <Screen
      wide
      above={<Link to={`/campaigns/${campaignId}`}>{campaign.name}</Link>}
      title={text.title}
      actions={board && campaign.state !== 'closed' ? <Steps board={board} {...steps} /> : null}
    >
      {propose.isPending ? <Notice tone="info">{text.proposing}</Notice> : null}
      <ActionFault error={propose.error ?? accept.error} />
      {said === null ? null : <Notice tone="done">{said}</Notice>}
      {dropped === 0 ? null : <Notice tone="attention">{text.outdated(dropped)}</Notice>}
      <TooLittleKnown {...unknown} />
      <LastChange campaignId={campaignId} onUndone={() => say(text.undone)} />
      {board === undefined ? <Loading /> : <Waiting campaignId={campaignId} board={board} />}
      <ProposalList campaign={campaign} title={text.proposalsTitle} stage="proposed" />
      <ProposalList campaign={campaign} title={campaigns.targets.nobodyCan} stage="open" />
      <MentorLoads campaign={campaign} onRebalanced={(count) => say(text.rebalanced(count))} />
    </Screen>
  )
}

const nothingUnknown = { unknownSector: 0, unknownPlace: 0 }

/** A pair about which nothing is known is no better than another: said before anybody accepts it. */
function TooLittleKnown(props: typeof nothingUnknown) {
  const { unknown: text } = useText().assignments
  const { unknownSector, unknownPlace } = props
  if (unknownSector + unknownPlace === 0) return null
  return (
    <Notice
      tone="attention"
      title={text.title}
      actions={
        <>
          <LinkButton to="/firms">{text.toFirms}</LinkButton>
          <LinkButton to="/mentors">{text.toMentors}</LinkButton>
        </>
      }
    >
      {text.body(unknownSector, unknownPlace)}
    </Notice>
  )
}

/** Accepting comes first while proposals wait; proposing while firms have nobody. */
function Steps(props: {
  readonly board: CampaignBoard
  readonly isBusy: boolean
  readonly onPropose: () => void
  readonly onAccept: () => void
}) {
  const { assignments: text } = useText()
  const { open, proposed } = props.board.stages
  if (proposed === 0) {
    return open === 0 ? null : (
      <PrimaryButton loading={props.isBusy} onClick={props.onPropose}>
        {text.propose}
      </PrimaryButton>
    )
  }
  return (
    <>
      {open === 0 ? null : (
        <QuietButton disabled={props.isBusy} onClick={props.onPropose}>
          {text.proposeAgain}
        </QuietButton>
      )}
      <PrimaryButton loading={props.isBusy} onClick={props.onAccept}>
        {text.acceptAll(proposed)}
      </PrimaryButton>
    </>
  )
}

function Waiting({
  campaignId,
  board,
}: {
  readonly campaignId: CampaignId
  readonly board: CampaignBoard
}) {
  const { assignments: text } = useText()
  const { open, proposed } = board.stages
  if (proposed > 0) return null
  if (board.firmCount === 0) {
    return (
      <Notice
        tone="info"
        title={text.noFirms.title}
        actions={
          <LinkButton to={`/campaigns/${campaignId}/firms`}>{text.noFirms.choose}</LinkButton>
        }
      >
        {text.noFirms.body}
      </Notice>
    )
  }
  return open === 0 ? (
    <Notice
      tone="info"
      title={text.nothingOpen.title}
      actions={
        <LinkButton to={`/campaigns/${campaignId}/visits`}>{text.nothingOpen.toVisits}</LinkButton>
      }
    >
      {text.nothingOpen.body}
    </Notice>
  ) : (
    <Notice tone="info" title={text.waiting.title(open)}>
      {text.waiting.body}
    </Notice>
  )
}
