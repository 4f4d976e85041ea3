import type { NormFileRefused } from '#shared/contract/assessments-contract.ts'
import type { InstrumentNorm } from '#shared/domain/instruments/instrument-definition.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Fault } from '../../ui/fault.tsx'

type FoundFault = NormFileRefused['faults'][number]

const inNameColumn: ReadonlySet<FoundFault['code']> = new Set(['example'])
const inCodeColumn: ReadonlySet<FoundFault['code']> = new Set(['unknown-vsic', 'twice'])

/** Every fault with its cell, as the spreadsheet names it, and what its column is for. */
export function NormFaults(props: {
  readonly faults: NormFileRefused['faults']
  readonly norms: readonly InstrumentNorm[]
}) {
  const { norms: text } = useText().settings
  const language = useLanguage()
  const columnOf = ({ normKey, code }: FoundFault) => {
    if (inCodeColumn.has(code)) return text.code
    if (inNameColumn.has(code)) return text.sector
    return props.norms.find(({ key }) => key === normKey)?.label[language] ?? ''
  }
  return (
    <>
      <Fault what={text.refused} remedy={text.refusedRemedy} />
      <DataTable
        label={text.refused}
        rows={props.faults}
        rowKey={({ cell, code, normKey }) => `${cell} ${code} ${normKey ?? ''}`}
        columns={[
          { key: 'cell', title: text.cell, cell: ({ cell }) => cell },
          { key: 'column', title: text.column, cell: columnOf },
          { key: 'fault', title: text.fault, cell: ({ code }) => text.faults[code] },
          { key: 'found', title: text.found, cell: ({ found }) => found },
        ]}
      />
    </>
  )
}
