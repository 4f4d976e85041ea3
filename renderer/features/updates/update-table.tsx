import type { ReactNode } from 'react'

import type { OfferedUpdate } from '#shared/domain/updates/update.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'

/** Versions with what each changes, and what can be done with it. */
export function UpdateTable<Row extends { readonly offered: OfferedUpdate }>(props: {
  readonly label: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly action: { readonly title: string; readonly cell: (row: Row) => ReactNode }
}) {
  const { updates: text } = useText()
  const format = useFormat()
  const language = useLanguage()
  return (
    <DataTable
      label={props.label}
      rows={props.rows}
      rowKey={props.rowKey}
      columns={[
        {
          key: 'version',
          title: text.version,
          cell: ({ offered: { version, isNewer } }) =>
            isNewer ? text.newer(version) : text.older(version),
        },
        {
          key: 'at',
          title: text.releasedAt,
          cell: ({ offered }) => format.date(offered.releasedAt),
        },
        {
          key: 'size',
          title: text.size,
          figure: true,
          cell: ({ offered }) => format.fileSize(offered.byteCount),
        },
        { key: 'notes', title: text.notes, cell: ({ offered }) => offered.notes[language] },
        {
          key: 'action',
          title: <span className="nb-read-only-aloud">{props.action.title}</span>,
          cell: props.action.cell,
        },
      ]}
    />
  )
}
