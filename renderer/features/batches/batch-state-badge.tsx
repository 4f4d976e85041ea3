import type { BatchItemState, BatchState } from '#shared/domain/batches/batch-state.ts'
import type { BatchSummary } from '#shared/domain/batches/batch.ts'

import { useText } from '../../text/text-context.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'

const tones: Readonly<Record<BatchState, Tone>> = {
  draft: 'neutral',
  confirmed: 'neutral',
  sent: 'attention',
  settled: 'done',
  discarded: 'neutral',
}

export const itemTones: Readonly<Record<BatchItemState, Tone>> = {
  gathered: 'neutral',
  sent: 'attention',
  accepted: 'done',
  refused: 'fault',
}

export function BatchStateBadge({ batch }: { readonly batch: BatchSummary }) {
  const { batches } = useText()
  const tone = batch.counts.refused > 0 ? 'fault' : tones[batch.state]
  return <StateBadge tone={tone}>{batches.states[batch.state]}</StateBadge>
}
