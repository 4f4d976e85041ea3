import { useId } from 'react'

import type { SentRecord } from '#shared/domain/sync/sync-state.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import classes from './usb.module.css'
import type { PickedRecords } from './use-carried-files.ts'

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
  const every = records.map(({ revId }) => revId)
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{text.what}</legend>
      <label className={classes.option}>
        <input type="radio" name={name} checked={picked === null} onChange={() => onPick(null)} />
        <span className={classes.name}>{text.all(format.integer(props.waiting))}</span>
      </label>
      <label className={classes.option}>
        <input type="radio" name={name} checked={picked !== null} onChange={() => onPick(every)} />
        <span className={classes.name}>{text.some}</span>
        {picked ? (
          <span className={classes.facts} role="status">
            {text.picked(format.integer(picked.length))}
          </span>
        ) : null}
      </label>
      {picked ? <Records records={records} picked={picked} onPick={onPick} /> : null}
      {props.fault ? <p role="alert">{props.fault}</p> : null}
    </fieldset>
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
    <ul className={classes.records}>
      {props.records.map(({ revId, title, kind, queuedAt }) => (
        <li key={revId}>
          <label className={classes.option}>
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
            <span className={classes.name}>{title}</span>
            <span className={classes.facts}>
              {list.kinds[kind]}, {format.dateTime(queuedAt)}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}
