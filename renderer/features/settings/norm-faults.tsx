import type { NormFileRefused } from '#shared/contract/assessments-contract.ts'

import { useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Fault } from '../../ui/fault.tsx'

/** Every fault with its cell, as the spreadsheet names it. */
export function NormFaults(props: { readonly faults: NormFileRefused['faults'] }) {
  const { norms: text } = useText().settings
  return (
    <>
      <Fault what={text.refused} remedy={text.refusedRemedy} />
      <DataTable
        label={text.refused}
        rows={props.faults}
        rowKey={(fault) => `${fault.cell} ${fault.code}`}
        columns={[
          { key: 'cell', title: text.cell, cell: ({ cell }) => cell },
          { key: 'fault', title: text.fault, cell: ({ code }) => text.faults[code] },
          { key: 'found', title: text.found, cell: ({ found }) => found },
        ]}
      />
    </>
  )
}
