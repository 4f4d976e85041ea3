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
  if (batch.counts.refused > 0) {
    return <StateBadge tone="fault">{batches.someRefused}</StateBadge>
  }
  return <StateBadge tone={tones[batch.state]}>{batches.states[batch.state]}</StateBadge>
}
