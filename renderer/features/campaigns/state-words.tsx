import type { Stage } from '#shared/domain/campaigns/campaign-board.ts'
import type { CampaignState } from '#shared/domain/campaigns/campaign-state.ts'

import { useText } from '../../text/text-context.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'

const campaignTones: Readonly<Record<CampaignState, Tone>> = {
  planning: 'neutral',
  running: 'neutral',
  closed: 'done',
}

export function CampaignStateBadge({ state }: { readonly state: CampaignState }) {
  const { states } = useText().campaigns
  return <StateBadge tone={campaignTones[state]}>{states[state]}</StateBadge>
}

const stageTones: Readonly<Record<Stage, Tone>> = {
  open: 'neutral',
  proposed: 'neutral',
  planned: 'neutral',
  visited: 'attention',
  returned: 'attention',
  approved: 'done',
  accepted: 'done',
}

export function StageBadge({ stage }: { readonly stage: Stage }) {
  const { stages } = useText().campaigns.board
  return <StateBadge tone={stageTones[stage]}>{stages[stage]}</StateBadge>
}
