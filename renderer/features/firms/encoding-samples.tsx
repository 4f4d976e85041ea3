import type { FirmImportPreview } from '#shared/domain/firms/firm-import.ts'

import { useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'

const shown = 5

/** Old encodings are a guess until somebody has looked: the letters before and after. */
export function EncodingSamples({ preview }: { readonly preview: FirmImportPreview }) {
  const { firmImports } = useText()
  const nameColumn = preview.columns.find(({ field }) => field === 'name')
  const pairs = preview.rows.slice(0, shown).flatMap(({ row, details }, position) => {
    const before = nameColumn?.samples[position]
    return details && before !== undefined ? [{ row, before, after: details.name }] : []
  })
  return (
    <Notice tone="attention" title={firmImports.encodingNote}>
      <DataTable
        label={firmImports.encoding}
        rows={pairs}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: 'before', title: firmImports.encodingBefore, cell: ({ before }) => before },
          { key: 'after', title: firmImports.encodingAfter, cell: ({ after }) => after },
        ]}
      />
    </Notice>
  )
}
