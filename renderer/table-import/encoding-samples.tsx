import { useText } from '../text/text-context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'

type Sample = { readonly cell: string; readonly before: string; readonly after: string }

/** Old encodings are a guess until somebody has looked: the letters before and after. */
export function EncodingSamples({ samples }: { readonly samples: readonly Sample[] }) {
  const { tableImports } = useText()
  return (
    <>
      <Notice tone="attention" title={tableImports.encodingNote} />
      <DataTable
        label={tableImports.encoding}
        rows={samples}
        rowKey={({ cell }) => cell}
        columns={[
          { key: 'cell', title: tableImports.faultCell, cell: ({ cell }) => cell },
          { key: 'before', title: tableImports.encodingBefore, cell: ({ before }) => before },
          { key: 'after', title: tableImports.encodingAfter, cell: ({ after }) => after },
        ]}
      />
    </>
  )
}
