import type { TableRepairs } from '#shared/domain/imports/table-import.ts'

import { useText } from '../text/text-context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { ImportRepairs } from './import-repairs.tsx'
import styles from './table-import.module.css'
import { useFaultSentence, type FaultSentences, type ShownFault } from './use-fault-sentence.ts'

type Faults = {
  readonly faults: readonly ShownFault[]
  readonly faultCount: number
  readonly sentences: FaultSentences
  /** Over the column that says whom a row is about. */
  readonly aboutTitle: string
}

/** What is to be looked at again, and under it what was put right already. */
export function ImportFaults(props: Faults & { readonly repairs: TableRepairs }) {
  return (
    <>
      <FaultTable {...props} />
      <ImportRepairs repairs={props.repairs} />
    </>
  )
}

/** Every fault with its cell, what is wrong in a sentence, and what may have been meant. */
function FaultTable(props: Faults) {
  const { tableImports } = useText()
  const sentenceOf = useFaultSentence(props.sentences)
  const { faults, faultCount } = props
  if (faultCount === 0) return <p>{tableImports.faultsNone}</p>
  const errors = faults.filter(({ severity }) => severity === 'error').length
  return (
    <>
      <p>
        {errors > 0 && tableImports.faultsError(errors)}
        {errors > 0 && errors < faults.length && ' · '}
        {errors < faults.length && tableImports.faultsWarning(faults.length - errors)}
      </p>
      <div className={styles.tall}>
        <DataTable
          label={tableImports.faultsTitle}
          rows={faults.map((fault, position) => ({ ...fault, position }))}
          rowKey={({ position }) => String(position)}
          columns={[
            { key: 'cell', title: tableImports.faultCell, cell: ({ cell }) => cell },
            { key: 'about', title: props.aboutTitle, cell: ({ about }) => about },
            { key: 'severity', title: tableImports.faultKind, cell: Severity },
            { key: 'what', title: tableImports.faultWhat, cell: sentenceOf },
            {
              key: 'found',
              title: tableImports.faultFound,
              cell: ({ found }) => (found === '' ? tableImports.empty : found),
            },
          ]}
        />
      </div>
      <p className="nb-soft">{tableImports.faultsListed(faults.length, faultCount)}</p>
    </>
  )
}

function Severity({ severity }: Pick<ShownFault, 'severity'>) {
  const { tableImports } = useText()
  return (
    <StateBadge tone={severity === 'error' ? 'fault' : 'attention'}>
      {tableImports.faultSeverity[severity]}
    </StateBadge>
  )
}
