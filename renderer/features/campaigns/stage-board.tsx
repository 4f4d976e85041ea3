import {
  stageSchema,
  type CampaignBoard,
  type Stage,
  type TargetFilter,
} from '#shared/domain/campaigns/campaign-board.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './stage-board.module.css'
import { SectorQuotas } from './sector-quotas.tsx'

/** Firms by where they stand; each figure narrows the list below to its firms. */
export function StageBoard(props: {
  readonly campaign: Campaign
  readonly board: CampaignBoard
  readonly filter: TargetFilter
  readonly onFilter: (filter: TargetFilter) => void
}) {
  const { board, filter, onFilter } = props
  const { campaigns: text } = useText()
  const narrow = (stage: Stage | null) => onFilter({ ...filter, stage, atRisk: false })
  return (
    <Section title={text.board.title} lead={<QuotaLine {...props} />}>
      <div className={styles.board} role="group" aria-label={text.board.title}>
        <StageTile
          label={text.board.all}
          count={board.firmCount}
          isChosen={filter.stage === null && !filter.atRisk}
          onChoose={() => narrow(null)}
        />
        {stageSchema.options.map((stage) => (
          <StageTile
            key={stage}
            label={text.board.stages[stage]}
            count={board.stages[stage]}
            share={board.stages[stage] / board.firmCount}
            isChosen={filter.stage === stage}
            onChoose={() => narrow(stage)}
          />
        ))}
      </div>
      <RiskNotice {...props} />
      <SectorQuotas board={board} />
    </Section>
  )
}

function StageTile(props: {
  readonly label: string
  readonly count: number
  readonly share?: number
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const format = useFormat()
  return (
    <button
      type="button"
      className={styles.tile}
      aria-pressed={props.isChosen}
      data-empty={props.count === 0}
      onClick={props.onChoose}
    >
      <span className={styles.count}>{format.integer(props.count)}</span>
      <span>{props.label}</span>
      <svg className={styles.share} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
        <rect width={100 * (props.share ?? 1)} height="4" />
      </svg>
    </button>
  )
}

function QuotaLine({
  campaign,
  board,
}: {
  readonly campaign: Campaign
  readonly board: CampaignBoard
}) {
  const { campaigns: text } = useText()
  const { visited, returned, approved, accepted } = board.stages
  const wanted = campaign.quotas.total
  return wanted === null ? null : text.board.quota(visited + returned + approved + accepted, wanted)
}

function RiskNotice(props: {
  readonly board: CampaignBoard
  readonly filter: TargetFilter
  readonly onFilter: (filter: TargetFilter) => void
}) {
  const { campaigns: text } = useText()
  const { lateCount, nearCount } = props.board
  if (lateCount + nearCount === 0) return null
  return (
    <Notice
      tone="attention"
      actions={
        props.filter.atRisk ? undefined : (
          <QuietButton
            onClick={() => props.onFilter({ ...props.filter, stage: null, atRisk: true })}
          >
            {text.board.showRisk}
          </QuietButton>
        )
      }
    >
      {lateCount > 0 ? <p>{text.board.late(lateCount)}</p> : null}
      {nearCount > 0 ? <p>{text.board.near(nearCount)}</p> : null}
    </Notice>
  )
}
