import type { SentRecord } from '#shared/domain/sync/sync-state.ts'

import { useText } from '../../text/text-context.tsx'
import { CarriageTicks } from '../../ui/carriage-ticks.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { RecordFaultWords } from './record-fault-words.tsx'
import classes from './record-line.module.css'

type LineProps = {
  readonly record: SentRecord
  readonly isRetrying: boolean
  readonly onRetry: () => void
  readonly onOpenReceipt: () => void
}

/** One revision: whose, how far it has come, and what to do when it went no further. */
export function RecordLine(props: LineProps) {
  const { list } = useText().sync
  const { record } = props
  const facts: string[] = [list.kinds[record.kind]]
  if (record.carrier) facts.push(list.carriers[record.carrier])
  if (record.isSuperseded) facts.push(list.superseded)
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
        {record.isSuperseded ? null : <WayOn {...props} />}
      </div>
      {record.isSuperseded ? null : <RecordFaultWords record={record} />}
    </li>
  )
}

/** What a person can do about a record that stopped on its way. */
function WayOn({ record, isRetrying, onRetry }: LineProps) {
  const { list } = useText().sync
  const { carriage, kind, title } = record
  if (carriage === 'conflict' && kind === 'firm') {
    return <LinkButton to="/sync/conflicts">{list.openConflict}</LinkButton>
  }
  if (carriage !== 'held' && carriage !== 'rejected') return null
  return (
    <QuietButton aria-label={list.retryOf(title)} loading={isRetrying} onClick={onRetry}>
      {list.retry}
    </QuietButton>
  )
}
