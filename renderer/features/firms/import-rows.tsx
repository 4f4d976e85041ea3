import type { FirmImportPreview, ImportRow } from '#shared/domain/firms/firm-import.ts'

import { useText } from '../../text/text-context.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import styles from '../../table-import/table-import.module.css'
import { outcomeOf, type DuplicateChoice, type RowOutcome } from './import-outcome.ts'
import { useStoredValue } from './use-stored-value.ts'

const shown = 50
const tones = { add: 'done', update: 'attention', skip: 'neutral', faulty: 'fault' } as const

/** The first rows as they would be stored, and what becomes of each. */
export function ImportRows(props: {
  readonly preview: FirmImportPreview
  readonly duplicates: DuplicateChoice
}) {
  const { firmImports, tableImports } = useText()
  const valueOf = useStoredValue()
  const { preview, duplicates } = props
  const rows = preview.rows.slice(0, shown)
  const fields = preview.columns.flatMap(({ field }) => (field === null ? [] : [field]))
  const columns: Column<ImportRow>[] = [
    { key: 'row', title: tableImports.row, cell: ({ row }) => row },
    {
      key: 'outcome',
      title: tableImports.outcome,
      cell: (row) => <Outcome row={row} outcome={outcomeOf(row, duplicates)} />,
    },
    ...fields.map((field) => ({
      key: field,
      title: firmImports.fields[field],
      cell: (row: ImportRow) => valueOf(row, field),
    })),
  ]
  return (
    <>
      <div className={styles.tall}>
        <DataTable
          label={tableImports.rowsTitle}
          rows={rows}
          rowKey={({ row }) => String(row)}
          columns={columns}
        />
      </div>
      <p className="nb-soft">{tableImports.rowsShown(rows.length, preview.rowCount)}</p>
    </>
  )
}

function Outcome(props: { readonly row: ImportRow; readonly outcome: RowOutcome }) {
  const { firmImports } = useText()
  const { duplicateOf } = props.row
  return (
    <>
      <StateBadge tone={tones[props.outcome]}>{firmImports.outcomes[props.outcome]}</StateBadge>
      {duplicateOf && (
        <span className={styles.because}>
          {duplicateOf.row === null
            ? firmImports.duplicateFirm(duplicateOf.name, duplicateOf.because)
            : firmImports.duplicateRow(duplicateOf.row, duplicateOf.because)}
        </span>
      )}
    </>
  )
}
