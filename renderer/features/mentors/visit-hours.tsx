import type { MentorVisit } from '#shared/domain/mentors/mentor-visit.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** What is typed for each visit, by the id of its assessment. */
export type TypedHours = Readonly<Record<string, string>>

type Visit = MentorVisit & { readonly visitedOn: string }

/** One line for each visit, with a field for the hours it took. */
export function VisitHours(props: {
  readonly visits: readonly Visit[]
  readonly typed: TypedHours
  readonly onType: (recordId: string, hours: string) => void
}) {
  const { work: words } = useText().mentorDossier
  const format = useFormat()
  return (
    <DataTable
      label={words.toCount(props.visits.length)}
      rows={props.visits}
      rowKey={({ recordId }) => recordId}
      columns={[
        { key: 'day', title: words.workedOn, cell: ({ visitedOn }) => format.date(visitedOn) },
        { key: 'firm', title: words.firmName, cell: ({ firmName }) => firmName },
        {
          key: 'hours',
          title: words.hours,
          cell: ({ recordId, firmName, visitedOn }) => (
            <TextField
              aria-label={words.hoursAt(firmName, format.date(visitedOn))}
              inputMode="decimal"
              value={props.typed[recordId] ?? ''}
              onChange={(event) => props.onType(recordId, event.currentTarget.value)}
            />
          ),
        },
      ]}
    />
  )
}
