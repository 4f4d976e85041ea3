import { Link } from 'react-router'

import type { CampaignRow, StageCounts } from '#shared/domain/campaigns/campaign-board.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './campaign-lines.module.css'
import { useCampaignRows } from './use-campaign-rows.ts'

/** The campaigns under way with firms in them, and what is behind in each; nothing when there is none. */
export function CampaignLines() {
  const { campaigns: text } = useText().today
  const { data = [] } = useCampaignRows()
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
      {unassigned > 0 ? (
        <StateBadge tone="attention">{text.unassigned(format.integer(unassigned))}</StateBadge>
      ) : null}
    </li>
  )
}

function deliveredOf({ visited, returned, approved, accepted }: StageCounts): number {
  return visited + returned + approved + accepted
}
