import type { SentRecord } from '#shared/domain/sync/sync-state.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { CarriageTicks } from '../../ui/carriage-ticks.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { RecordFaultWords } from './record-fault-words.tsx'
import classes from './record-line.module.css'

/** One revision: whose, how far it has come, and what to do when it went no further. */
export function RecordLine(props: {
  readonly record: SentRecord
  readonly isRetrying: boolean
  readonly onRetry: () => void
  readonly onOpenReceipt: () => void
}) {
  const { list } = useText().sync
  const format = useFormat()
  const { record } = props
  const facts = [list.kinds[record.kind], list.queued(format.dateTime(record.queuedAt))]
  if (record.carrier) facts.push(list.carriers[record.carrier])
  const canRetry = record.carriage === 'held' || record.carriage === 'rejected'
  return (
    <li className={classes.line}>
      <div className={classes.what}>
        <span className={classes.title}>{record.title}</span>
        <span className={classes.facts}>{facts.join(' · ')}</span>
      </div>
      <CarriageTicks record={record} onOpen={props.onOpenReceipt} />
      <div className={classes.actions}>
        {record.hasReceipt ? (
          <QuietButton aria-label={list.receiptOf(record.title)} onClick={props.onOpenReceipt}>
            {list.receipt}
          </QuietButton>
        ) : null}
        {canRetry ? (
          <QuietButton
            aria-label={list.retryOf(record.title)}
            loading={props.isRetrying}
            onClick={props.onRetry}
          >
            {list.retry}
          </QuietButton>
        ) : null}
        {record.carriage === 'conflict' && record.kind === 'firm' ? (
          <LinkButton to="/sync/conflicts">{list.openConflict}</LinkButton>
        ) : null}
      </div>
      <RecordFaultWords record={record} />
    </li>
  )
}
