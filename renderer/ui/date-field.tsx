import { useId, useState, type Ref } from 'react'

import { useText } from '../text/text-context.tsx'
import { CalendarButton } from './calendar-button.tsx'
import { TextField } from './text-field.tsx'

/** A day typed as `dd/MM/yyyy`, whatever the system's own habit is, or chosen in a month; answers the ISO date or ''. */
export function DateField(props: {
  readonly ref?: Ref<HTMLInputElement>
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly error: string | null
  readonly readOnly?: boolean
  /** `isDay` is false while what is typed means no day. */
  readonly onChange: (isoDate: string, isDay: boolean) => void
}) {
  const { calendar } = useText().ui
  const id = useId()
  const [isLeft, setIsLeft] = useState(false)
  const [typed, setTyped] = useState(() => typedDay(props.value))
  return (
    <TextField
      ref={props.ref ?? null}
      label={props.label}
      placeholder={props.placeholder}
      inputMode="numeric"
      value={typed}
      error={props.error ?? (isLeft && !isDay(typed) ? calendar.noSuchDay : null)}
      id={id}
      onFocus={() => setIsLeft(false)}
      onBlur={() => {
        setIsLeft(true)
        if (isDay(typed)) setTyped(typedDay(readDay(typed)))
      }}
      readOnly={props.readOnly}
      rightSectionWidth="2.75rem"
      rightSection={
        props.readOnly ? null : (
          <CalendarButton
            value={props.value}
            labelId={`${id}-label`}
            onChoose={(day) => {
              setTyped(typedDay(day))
              props.onChange(day, true)
            }}
          />
        )
      }
      onChange={(event) => {
        const { value } = event.currentTarget
        setTyped(value)
        props.onChange(readDay(value), isDay(value))
      }}
    />
  )
}

/** Nothing typed is no fault: the day may be open. */
function isDay(typed: string): boolean {
  return typed.trim() === '' || readDay(typed) !== ''
}

function typedDay(iso: string): string {
  return iso.split('-').reverse().join('/')
}

/** `5/9/2026` and `05.09.2026` alike; '' for what is no day of the calendar. */
export function readDay(typed: string): string {
  const [, day = '', month = '', year = ''] =
    /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/.exec(typed) ?? []
  if (year === '') return ''
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : ''
}
