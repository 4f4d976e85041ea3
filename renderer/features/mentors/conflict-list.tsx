import type { ConflictOfInterest } from '#shared/domain/mentors/conflict-of-interest.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { useFirmName } from './firm-picker.tsx'

export function ConflictList(props: { readonly conflicts: readonly ConflictOfInterest[] }) {
  const { mentorForm } = useText()
  const format = useFormat()
  const { columns } = mentorForm
  const day = (date: string | null) => date && format.date(date)
  return (
    <DataTable
      label={mentorForm.sections.conflicts}
      rows={props.conflicts.map((conflict, position) => ({ ...conflict, position }))}
      rowKey={({ position }) => String(position)}
      columns={[
        { key: 'kind', title: columns.kind, cell: ({ kind }) => mentorForm.conflictKinds[kind] },
        { key: 'whom', title: columns.firm, cell: (conflict) => <Whom conflict={conflict} /> },
        { key: 'from', title: columns.from, cell: ({ from }) => day(from) },
        { key: 'until', title: columns.until, cell: ({ until }) => day(until) },
        { key: 'note', title: columns.note, cell: ({ note }) => note },
      ]}
    />
  )
}

function Whom({ conflict }: { readonly conflict: ConflictOfInterest }) {
  const name = useFirmName(conflict.firmId)
  return <>{[name, conflict.group].filter(Boolean).join(', ')}</>
}
