import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { ConflictList } from './conflict-list.tsx'
import { rowTables, type RowTable } from './row-tables.ts'

const tables = [
  ['languages', 'languages'],
  ['trainingDone', 'training'],
  ['shortCourses', 'courses'],
  ['education', 'education'],
  ['workHistory', 'work'],
  ['projects', 'projects'],
  ['orgContracts36m', 'orgContracts'],
] as const

/** What the dossier lists in tables; a table with nothing in it is left out. */
export function MentorRecords({ details }: { readonly details: MentorDetails }) {
  const { sections } = useText().mentorForm
  return (
    <>
      {details.conflictDeclaration.length > 0 && (
        <Section title={sections.conflicts}>
          <ConflictList conflicts={details.conflictDeclaration} />
        </Section>
      )}
      {tables.map(
        ([table, section]) =>
          details[table].length > 0 && (
            <Section key={table} title={sections[section]}>
              <RecordTable table={table} label={sections[section]} rows={details[table]} />
            </Section>
          ),
      )}
    </>
  )
}

type RecordRow = { readonly cells: ReadonlyMap<string, unknown>; readonly position: number }

function RecordTable(props: {
  readonly table: RowTable
  readonly label: string
  readonly rows: readonly object[]
}) {
  const { mentorForm } = useText()
  const format = useFormat()
  const levels: Readonly<Record<string, string | undefined>> = mentorForm.levels
  const rows = props.rows.map((row, position) => ({
    cells: new Map<string, unknown>(Object.entries(row)),
    position,
  }))
  const show = (kind: string, value: unknown) => {
    if (typeof value !== 'string' || value === '') return ''
    if (kind === 'day') return format.date(value)
    return kind === 'level' ? levels[value] : value
  }
  return (
    <DataTable<RecordRow>
      label={props.label}
      rows={rows}
      rowKey={({ position }) => String(position)}
      columns={rowTables[props.table].columns.map(({ name, kind }) => ({
        key: name,
        title: mentorForm.columns[name],
        wraps: true,
        cell: ({ cells }) => show(kind, cells.get(name)),
      }))}
    />
  )
}
