import { IconCircleCheck, IconCircleDashed, IconClockHour4, type Icon } from '@tabler/icons-react'

import type { SentRecord } from '#shared/domain/sync/sync-state.ts'

import { useFormat, useText } from '../text/text-context.tsx'
import classes from './carriage-ticks.module.css'

type Tick = {
  readonly place: string
  readonly at: string | null
  /** Under way to here, without a receipt yet. */
  readonly waits: boolean
}

/** How far a record has come: on the laptop, with the association, counted by the city. */
export function CarriageTicks(props: {
  readonly record: SentRecord
  /** Opens the receipt, where there is one to open. */
  readonly onOpen?: () => void
}) {
  const { ticks: text } = useText().sync
  const { record, onOpen } = props
  const isUnderWay = record.carriage === 'sent'
  const all: readonly Tick[] = [
    { place: text.laptop, at: record.queuedAt, waits: false },
    { place: text.association, at: record.receivedAt ?? record.acceptedAt, waits: isUnderWay },
    { place: text.city, at: record.acceptedAt, waits: false },
  ]
  return (
    <ol className={classes.ticks} aria-label={text.label}>
      {all.map((tick, index) => (
        <TickMark key={tick.place} tick={tick} onOpen={index > 0 && record.hasReceipt && onOpen} />
      ))}
    </ol>
  )
}

function TickMark(props: {
  readonly tick: Tick
  readonly onOpen: (() => void) | false | undefined
}) {
  const { ticks: text } = useText().sync
  const format = useFormat()
  const { place, at, waits } = props.tick
  const aloud = at
    ? text.reached(place, format.dateTime(at))
    : waits
      ? text.waits(place)
      : text.notYet(place)
  const TickIcon: Icon = at ? IconCircleCheck : waits ? IconClockHour4 : IconCircleDashed
  const face = (
    <>
      <TickIcon aria-hidden className={classes.icon} stroke={1.75} />
      <span className={classes.words}>
        <span className={classes.place}>{place}</span>
        {at ? <span className={classes.when}>{format.sinceThen(at, Date.now())}</span> : null}
        {waits && !at ? <span className={classes.when}>{text.onWay}</span> : null}
      </span>
    </>
  )
  return (
    <li className={classes.tick} data-reached={at !== null}>
      {at && props.onOpen ? (
        <button
          type="button"
          className={classes.face}
          aria-label={text.openReceipt(aloud)}
          onClick={props.onOpen}
        >
          {face}
        </button>
      ) : (
        <span className={classes.face} role="img" aria-label={aloud}>
          {face}
        </span>
      )}
    </li>
  )
}
