import { Checkbox } from '@mantine/core'

import type { BatchFinding } from '#shared/domain/batches/batch-finding.ts'
import type { Batch } from '#shared/domain/batches/batch.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { BatchFault } from './batch-fault.tsx'
import classes from './batches.module.css'
import { blockedItems, countFindings, type FindingCount } from './count-findings.ts'
import { useBatchOrder } from './use-batches.ts'

type ChecksProps = {
  readonly batch: Batch
  readonly seen: readonly BatchFinding['code'][]
  readonly onSeen: (codes: readonly BatchFinding['code'][]) => void
}

/** What keeps assessments from going, and what a person has to have seen before they go. */
export function BatchChecks(props: ChecksProps) {
  const { checks } = useText().batches
  const counts = countFindings(props.batch)
  const toSee = counts.filter(({ blocks }) => !blocks)
  return (
    <Section title={checks.title} lead={toSee.length > 0 ? checks.seen : null}>
      {counts.length === 0 ? <Notice tone="done">{checks.good}</Notice> : null}
      <Blocked batch={props.batch} counts={counts.filter(({ blocks }) => blocks)} />
      {toSee.length > 0 ? <ToSee {...props} counts={toSee} /> : null}
    </Section>
  )
}

function Blocked(props: { readonly batch: Batch; readonly counts: readonly FindingCount[] }) {
  const { checks, findings } = useText().batches
  const format = useFormat()
  const takeOut = useBatchOrder()
  const blocked = blockedItems(props.batch)
  if (blocked.length === 0) return null
  return (
    <Notice
      tone="fault"
      title={checks.blocked(format.integer(blocked.length))}
      actions={
        props.batch.state === 'draft' ? (
          <QuietButton
            loading={takeOut.isPending}
            onClick={() =>
              takeOut.mutate({
                do: 'takeOut',
                batchId: props.batch.id,
                recordIds: blocked.map(({ recordId }) => recordId),
              })
            }
          >
            {checks.takeOutBlocked}
          </QuietButton>
        ) : undefined
      }
    >
      <BatchFault error={takeOut.error} />
      <ul className={classes.plainList}>
        {props.counts.map(({ code, count }) => (
          <li key={code}>{checks.counted(format.integer(count), findings[code])}</li>
        ))}
      </ul>
    </Notice>
  )
}

function ToSee(props: ChecksProps & { readonly counts: readonly FindingCount[] }) {
  const { checks, findings } = useText().batches
  const format = useFormat()
  const { seen, onSeen } = props
  return (
    <div className={classes.checks}>
      {props.counts.map(({ code, count }) => (
        <Checkbox
          key={code}
          label={checks.counted(format.integer(count), findings[code])}
          checked={seen.includes(code)}
          onChange={(event) =>
            onSeen(
              event.currentTarget.checked
                ? [...seen, code]
                : seen.filter((before) => before !== code),
            )
          }
        />
      ))}
    </div>
  )
}
