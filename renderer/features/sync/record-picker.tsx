import { useId } from 'react'

import type { SentRecord, WaitingBatch } from '#shared/domain/sync/sync-state.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import options from '../../ui/option-list.module.css'
import classes from './usb.module.css'
import { useWaitingBatches, type PickedRecords } from './use-carried-files.ts'

/** All that waits, as a rule; or some of it. */
export function RecordPicker(props: {
  readonly records: readonly SentRecord[]
  readonly waiting: number
  readonly picked: PickedRecords
  readonly fault: string | null
  readonly onPick: (picked: PickedRecords) => void
}) {
  const { send: text } = useText().carriedFiles
  const format = useFormat()
  const name = useId()
  const { picked, records, onPick } = props
  const batches = useWaitingBatches()
  const every = records.map(({ revId }) => revId)
  return (
    <fieldset className={options.group}>
      <legend className={options.legend}>{text.what}</legend>
      <label className={options.option}>
        <input type="radio" name={name} checked={picked === null} onChange={() => onPick(null)} />
        <span className={options.name}>
          {text.all(format.integer(props.waiting))}
          <Batches batches={batches.data ?? []} />
        </span>
      </label>
      {batches.error ? (
        <FailureNotice error={batches.error} onRetry={() => void batches.refetch()} />
      ) : null}
      <label className={options.option}>
        <input type="radio" name={name} checked={picked !== null} onChange={() => onPick(every)} />
        <span className={options.name}>{text.some}</span>
        {picked ? (
          <span className={options.facts} role="status">
            {text.picked(format.integer(picked.length))}
          </span>
        ) : null}
      </label>
      {picked ? <Records records={records} picked={picked} onPick={onPick} /> : null}
      {props.fault ? <p role="alert">{props.fault}</p> : null}
    </fieldset>
  )
}

/** Which of the association's batches are in it, in the words of the batches' own list. */
function Batches({ batches }: { readonly batches: readonly WaitingBatch[] }) {
  const { send: text } = useText().carriedFiles
  const { integer } = useFormat()
  if (batches.length === 0) return null
  return (
    <span className={classes.batches}>
      {text.batches}:
      {batches.map(({ number, name, count }) => (
        <span key={number}>{text.batch(integer(number), name, integer(count))}</span>
      ))}
    </span>
  )
}

function Records(props: {
  readonly records: readonly SentRecord[]
  readonly picked: readonly string[]
  readonly onPick: (picked: readonly string[]) => void
}) {
  const { list } = useText().sync
  const format = useFormat()
  const { picked, onPick } = props
  return (
    <ul className={`${options.list ?? ''} ${classes.records ?? ''}`}>
      {props.records.map(({ revId, title, kind, queuedAt }) => (
        <li key={revId}>
          <label className={options.option}>
            <input
              type="checkbox"
              checked={picked.includes(revId)}
              onChange={(event) =>
                onPick(
                  event.currentTarget.checked
                    ? [...picked, revId]
                    : picked.filter((id) => id !== revId),
                )
              }
            />
            <span className={options.name}>{title}</span>
            <span className={options.facts}>
              {list.kinds[kind]}, {format.dateTime(queuedAt)}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}
