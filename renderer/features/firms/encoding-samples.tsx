import type { FirmImportPreview } from '#shared/domain/firms/firm-import.ts'

import { useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Old encodings are a guess until somebody has looked: the letters before and after. */
export function EncodingSamples({ preview }: { readonly preview: FirmImportPreview }) {
  const { firmImports } = useText()
  return (
    <>
      <Notice tone="attention" title={firmImports.encodingNote} />
      <DataTable
        label={firmImports.encoding}
        rows={preview.encodingSamples}
        rowKey={({ cell }) => cell}
        columns={[
          { key: 'cell', title: firmImports.faultCell, cell: ({ cell }) => cell },
          { key: 'before', title: firmImports.encodingBefore, cell: ({ before }) => before },
          { key: 'after', title: firmImports.encodingAfter, cell: ({ after }) => after },
        ]}
      />
    </>
  )
}
