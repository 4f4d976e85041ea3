import { useState } from 'react'
import { Link } from 'react-router'

import type { CampaignBoard, TargetFilter } from '#shared/domain/campaigns/campaign-board.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CampaignActions } from './campaign-actions.tsx'
import { CampaignFacts } from './campaign-facts.tsx'
import styles from './campaigns.module.css'
import { StageBoard } from './stage-board.tsx'
import { CampaignStateBadge } from './state-words.tsx'
import { TargetSection } from './target-section.tsx'
import { TellMentorsSection } from './tell-mentors-section.tsx'
import { useBoard } from './use-campaigns.ts'
import { everyTarget } from './use-targets.ts'
import { WithCampaign } from './with-campaign.tsx'

/** One campaign: how far it has come, what comes next, and its firms. */
export function CampaignScreen() {
  return <WithCampaign>{(campaign) => <CampaignPage campaign={campaign} />}</WithCampaign>
}

function CampaignPage({ campaign }: { readonly campaign: Campaign }) {
  const { campaigns: text } = useText()
  const format = useFormat()
  const { data: board, error, refetch } = useBoard(campaign.id)
  const dates = text.dates(format.date(campaign.startsOn), format.date(campaign.endsOn))
  return (
    <Screen
      wide
      above={<Link to="/campaigns">{text.back}</Link>}
      title={campaign.name}
      lead={
        <span className={styles.headLine}>
          <CampaignStateBadge state={campaign.state} />
          <span>{`${text.year(campaign.referenceYear)} · ${dates}`}</span>
        </span>
      }
      actions={board ? <CampaignActions campaign={campaign} board={board} /> : null}
    >
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {board ? <BoardAndFirms campaign={campaign} board={board} /> : <Loading />}
    </Screen>
  )
}

function BoardAndFirms(props: { readonly campaign: Campaign; readonly board: CampaignBoard }) {
  const [filter, setFilter] = useState<TargetFilter>(everyTarget)
  return (
    <>
      {props.board.firmCount > 0 ? (
        <StageBoard {...props} filter={filter} onFilter={setFilter} />
      ) : null}
      <TellMentorsSection campaignId={props.campaign.id} />
      <TargetSection {...props} filter={filter} onFilter={setFilter} />
      <CampaignFacts campaign={props.campaign} />
    </>
  )
}
