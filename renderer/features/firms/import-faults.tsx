import type { CellFault, FirmImportPreview } from '#shared/domain/firms/firm-import.ts'

import { useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import styles from './firm-import.module.css'
import { useFaultSentence } from './use-fault-sentence.ts'

/** Every fault with its cell, what is wrong in a sentence, and what may have been meant. */
export function ImportFaults({ preview }: { readonly preview: FirmImportPreview }) {
  const { firmImports } = useText()
  const sentenceOf = useFaultSentence()
  const { faults, faultCount } = preview
  if (faultCount === 0) return <p>{firmImports.faultsNone}</p>
  const errors = faults.filter(({ severity }) => severity === 'error').length
  return (
    <>
      <p>
        {errors > 0 && firmImports.faultsError(errors)}
        {errors > 0 && errors < faults.length && ' · '}
        {errors < faults.length && firmImports.faultsWarning(faults.length - errors)}
      </p>
      <div className={styles.tall}>
        <DataTable
          label={firmImports.faultsTitle}
          rows={faults.map((fault, position) => ({ ...fault, position }))}
          rowKey={({ position }) => String(position)}
          columns={[
            { key: 'cell', title: firmImports.faultCell, cell: ({ cell }) => cell },
            { key: 'severity', title: firmImports.faultKind, cell: Severity },
            { key: 'what', title: firmImports.faultWhat, cell: sentenceOf },
            {
              key: 'found',
              title: firmImports.faultFound,
              cell: ({ found }) => (found === '' ? firmImports.empty : found),
            },
          ]}
        />
      </div>
      <p className="nb-soft">{firmImports.faultsListed(faults.length, faultCount)}</p>
    </>
  )
}

function Severity({ severity }: Pick<CellFault, 'severity'>) {
  const { firmImports } = useText()
  return (
    <StateBadge tone={severity === 'error' ? 'fault' : 'attention'}>
      {firmImports.faultSeverity[severity]}
    </StateBadge>
  )
}
