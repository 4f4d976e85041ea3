import { ActionIcon, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'

import { useFormat, useText } from '../text/text-context.tsx'

/** Opens a month to choose a day from; for those who would rather not type one. */
export function CalendarButton(props: {
  /** ISO date, or '' while none is chosen. */
  readonly value: string
  /** The label of the field it stands in. */
  readonly labelId: string
  readonly onChoose: (isoDate: string) => void
}) {
  const { calendar } = useText().ui
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      // Beside the field where a low window has no room above or below it.
      middlewares={{ flip: { fallbackPlacements: ['top-end', 'left', 'right'] }, shift: true }}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="transparent"
          color="gray"
          size="2.5rem"
          aria-label={calendar.open}
          aria-describedby={props.labelId}
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconCalendar aria-hidden size="1.25rem" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Month
          value={props.value}
          onChoose={(day) => {
            setIsOpen(false)
            props.onChoose(day)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Escape closes the month alone, not the dialog it may stand in: the library asks what the key was pressed on. */
const ownKeys = { 'data-mantine-stop-propagation': true }
const keysOfItsOwn = {
  day: ownKeys,
  monthsListControl: ownKeys,
  yearsListControl: ownKeys,
  calendarHeaderControl: ownKeys,
  calendarHeaderLevel: ownKeys,
}

function Month(props: { readonly value: string; readonly onChoose: (isoDate: string) => void }) {
  const { calendar } = useText().ui
  const format = useFormat()
  const parts = (iso: string) => iso.split('-').map(Number) as [number, number]
  return (
    <DatePicker
      size="md"
      firstDayOfWeek={1}
      weekendDays={[]}
      hideOutsideDates
      highlightToday
      attributes={keysOfItsOwn}
      value={props.value === '' ? null : props.value}
      {...(props.value === '' ? {} : { defaultDate: props.value })}
      onChange={(day) => {
        if (day !== null) props.onChoose(day)
      }}
      getDayAriaLabel={(day) => `${format.weekday(day)} ${format.date(day)}`}
      weekdayFormat={(day) => calendar.weekdaysShort[new Date(`${day}T00:00:00`).getDay()] ?? ''}
      monthLabelFormat={(day) => calendar.month(...parts(day))}
      yearLabelFormat={(day) => calendar.year(parts(day)[0])}
      monthsListFormat={(day) => calendar.monthShort(parts(day)[1])}
      ariaLabels={calendar.labels}
    />
  )
}
