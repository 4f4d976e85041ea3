import type { BatchFinding } from '#shared/domain/batches/batch-finding.ts'
import type { BatchItem } from '#shared/domain/batches/batch.ts'

import type { Text } from '../../text/text.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { itemTones } from './batch-state-badge.tsx'
import classes from './batches.module.css'

/** Before sending what is to be noted; afterwards the city's answer, with its reason. */
export function ItemStanding(props: { readonly item: BatchItem; readonly isOpen: boolean }) {
  return props.isOpen ? <Findings found={props.item.findings} /> : <Answer item={props.item} />
}

/** What was found before sending, in a few words. */
export function Findings({ found }: { readonly found: readonly BatchFinding[] }) {
  const { batches } = useText()
  const format = useFormat()
  if (found.length === 0) {
    return <StateBadge tone="done">{batches.items.good}</StateBadge>
  }
  return (
    <span className={classes.badges}>
      {found.map((finding) => (
        <StateBadge key={finding.code} tone={finding.blocks ? 'fault' : 'attention'}>
          {shortWords(finding, batches, format.integer)}
        </StateBadge>
      ))}
    </span>
  )
}

function shortWords(
  { code, figure }: BatchFinding,
  batches: Text['batches'],
  integer: (value: number) => string,
): string {
  if (figure === null) return batches.short[code]
  return code === 'in-last-batch'
    ? batches.inBatch(integer(figure))
    : batches.shortWith(batches.short[code], integer(figure))
}

function Answer({ item }: { readonly item: BatchItem }) {
  const { batches, recordFaults } = useText()
  const { state, reason, faultCode, reviewState } = item
  const faults: Readonly<Record<string, { readonly what: string }>> = recordFaults.byCode
  const why =
    reason ||
    (faultCode === null ? batches.refused.noReason : (faults[faultCode]?.what ?? faultCode))
  return (
    <span className={classes.name}>
      <StateBadge tone={itemTones[state]}>{batches.items.states[state]}</StateBadge>
      {state === 'refused' ? <span>{why}</span> : null}
      {state === 'refused' && reviewState !== null ? (
        <span className="nb-soft">{batches.items.now[reviewState]}</span>
      ) : null}
    </span>
  )
}
