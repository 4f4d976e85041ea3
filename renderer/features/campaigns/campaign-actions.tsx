import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import type { CampaignBoard } from '#shared/domain/campaigns/campaign-board.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { ActionFault } from './action-fault.tsx'
import { useCampaignAction } from './use-campaigns.ts'

type Subject = { readonly campaign: Campaign; readonly board: CampaignBoard }

/** What can be done with a campaign; the next step stands out. */
export function CampaignActions({ campaign, board }: Subject) {
  const { campaigns: text } = useText()
  const base = `/campaigns/${campaign.id}`
  if (campaign.state === 'closed') return <MoreActions campaign={campaign} board={board} />
  const { open, proposed } = board.stages
  const needsFirms = board.firmCount === 0
  return (
    <>
      <LinkButton to={`${base}/firms`} primary={needsFirms}>
        {needsFirms ? text.chooseFirms : text.addFirms}
      </LinkButton>
      {needsFirms ? null : (
        <>
          <LinkButton to={`${base}/visits`}>{text.visits}</LinkButton>
          <LinkButton to={`${base}/assignments`} primary={open + proposed > 0}>
            {proposed > 0 ? text.seeProposals(proposed) : open > 0 ? text.propose : text.proposals}
          </LinkButton>
        </>
      )}
      <MoreActions campaign={campaign} board={board} />
    </>
  )
}

function MoreActions({ campaign }: Subject) {
  const { campaigns: text } = useText()
  const app = useAppClient()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<'close' | 'remove' | null>(null)
  const move = useCampaignAction(app.campaigns.move)
  const remove = useCampaignAction(app.campaigns.remove)
  const { id: campaignId, state } = campaign
  const stop = () => setAsked(null)
  const goOn = () => {
    if (asked === 'close') move.mutate({ campaignId, step: 'close' }, { onSettled: stop })
    else
      remove.mutate(
        { campaignId },
        {
          onSettled: stop,
          onSuccess: () => void navigate('/campaigns', { state: { removed: campaignId } }),
        },
      )
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <QuietButton aria-label={text.edit} title={text.edit}>
            <IconDots aria-hidden size="1.25rem" />
          </QuietButton>
        </Menu.Target>
        <Menu.Dropdown>
          {state === 'closed' ? (
            <Menu.Item onClick={() => move.mutate({ campaignId, step: 'reopen' })}>
              {text.reopen}
            </Menu.Item>
          ) : (
            <Menu.Item onClick={() => void navigate(`/campaigns/${campaignId}/edit`)}>
              {text.edit}
            </Menu.Item>
          )}
          {state === 'running' ? (
            <Menu.Item onClick={() => setAsked('close')}>{text.close}</Menu.Item>
          ) : null}
          <Menu.Item onClick={() => setAsked('remove')}>{text.remove}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asked !== null}
        title={asked === 'close' ? text.closeTitle : text.removeTitle}
        confirm={asked === 'close' ? text.close : text.remove}
        busy={move.isPending || remove.isPending}
        onConfirm={goOn}
        onClose={stop}
      >
        <p>{asked === 'close' ? text.closeBody : text.removeBody}</p>
      </ConfirmDialog>
      <ActionFault error={move.error ?? remove.error} />
    </>
  )
}
