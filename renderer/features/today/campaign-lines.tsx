import { Link } from 'react-router'

import type { CampaignRow, StageCounts } from '#shared/domain/campaigns/campaign-board.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useMentorNotices } from '../../client/use-mentor-notices.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './campaign-lines.module.css'
import { useCampaignRows } from './use-campaign-rows.ts'

/** The campaigns under way with firms in them, and what is behind in each; nothing when there is none. */
export function CampaignLines() {
  const { campaigns: text } = useText().today
  const { data = [], error, refetch } = useCampaignRows()
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  const running = data.filter(({ state, firmCount }) => state !== 'closed' && firmCount > 0)
  if (running.length === 0) return null
  return (
    <Section title={text.title}>
      <ul className={classes.list}>
        {running.map((campaign) => (
          <CampaignLine key={campaign.id} campaign={campaign} />
        ))}
      </ul>
    </Section>
  )
}

function CampaignLine({ campaign }: { readonly campaign: CampaignRow }) {
  const { campaigns: text } = useText().today
  const format = useFormat()
  const { id, name, stages, firmCount, lateCount, endsOn } = campaign
  const untold = useUntold(id)
  const unassigned = stages.open + stages.proposed
  return (
    <li className={classes.line}>
      <span className={classes.words}>
        <Link to={`/campaigns/${id}`} className={classes.name}>
          {name}
        </Link>
        <span className="nb-soft">
          {text.progress(format.integer(deliveredOf(stages)), format.integer(firmCount))}
          {' · '}
          {text.until(format.date(endsOn))}
        </span>
      </span>
      {lateCount > 0 ? (
        <StateBadge tone="fault">{text.late(format.integer(lateCount))}</StateBadge>
      ) : null}
      {untold > 0 ? (
        <StateBadge tone="attention">{text.untold(format.integer(untold))}</StateBadge>
      ) : null}
      {unassigned > 0 ? (
        <StateBadge tone="attention">{text.unassigned(format.integer(unassigned))}</StateBadge>
      ) : null}
    </li>
  )
}

/** Assignments whose mentor has not heard of them; 0 until it is known. */
function useUntold(campaignId: CampaignId): number {
  const { data } = useMentorNotices(campaignId)
  return data ? data.toSend + data.toWithdraw : 0
}

function deliveredOf({ visited, returned, approved, accepted }: StageCounts): number {
  return visited + returned + approved + accepted
}
