import type { ReactNode } from 'react'

import { useFormat, useText } from '../text/text-context.tsx'
import { DataTable } from '../ui/data-table.tsx'

type PastImport = {
  readonly id: string
  readonly fileName: string
  readonly importedAt: string
  readonly undoneAt: string | null
}

/** Earlier imports; each can be undone as a whole. */
export function PastImportsTable<Import extends PastImport>(props: {
  readonly imports: readonly Import[]
  readonly result: (past: Import) => ReactNode
  readonly undo: (past: Import) => ReactNode
}) {
  const { tableImports } = useText()
  const format = useFormat()
  return (
    <DataTable<Import>
      label={tableImports.pastTitle}
      rows={props.imports}
      rowKey={({ id }) => id}
      columns={[
        { key: 'file', title: tableImports.pastFile, cell: ({ fileName }) => fileName },
        {
          key: 'when',
          title: tableImports.pastWhen,
          cell: ({ importedAt }) => format.dateTime(importedAt),
        },
        { key: 'result', title: tableImports.pastResult, cell: props.result },
        {
          key: 'undo',
          title: <span className="nb-read-only-aloud">{tableImports.undo}</span>,
          cell: (past) =>
            past.undoneAt === null
              ? props.undo(past)
              : tableImports.undoneOn(format.dateTime(past.undoneAt)),
        },
      ]}
    />
  )
}
