import { Select } from '@mantine/core'

import {
  importFieldSchema,
  type FirmImportPreview,
  type ImportField,
} from '#shared/domain/firms/firm-import.ts'

import { useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import styles from './firm-import.module.css'

type ImportColumn = FirmImportPreview['columns'][number]

/** Where each column of the file goes; a field is fed by one column only. */
export function ColumnMapping(props: {
  readonly columns: readonly ImportColumn[]
  readonly onChange: (fields: Record<string, ImportField>) => void
}) {
  const { firmImports } = useText()
  const { columns, onChange } = props
  const titleOf = (column: ImportColumn) =>
    firmImports.columnFor(
      column.letter,
      column.header === '' ? firmImports.columnUnnamed : column.header,
    )
  return (
    <DataTable
      label={firmImports.columnsTitle}
      rows={columns}
      rowKey={({ index }) => String(index)}
      columns={[
        { key: 'column', title: firmImports.columnHeader, cell: titleOf },
        {
          key: 'samples',
          title: firmImports.columnSamples,
          cell: ({ samples }) => (
            <span className={styles.samples}>{samples.slice(0, 3).join(' · ')}</span>
          ),
        },
        {
          key: 'field',
          title: firmImports.columnField,
          cell: (column) => (
            <Select
              size="sm"
              aria-label={`${firmImports.columnField}: ${titleOf(column)}`}
              className={styles.fieldChoice ?? ''}
              placeholder={firmImports.columnIgnored}
              clearable
              data={importFieldSchema.options.map((value) => ({
                value,
                label: firmImports.fields[value],
              }))}
              value={column.field}
              onChange={(chosen) => {
                const field = chosen === null ? null : importFieldSchema.parse(chosen)
                onChange(withField(columns, column.index, field))
              }}
            />
          ),
        },
      ]}
    />
  )
}

/** The mapping after one column was given a field; another column that had it loses it. */
function withField(
  columns: readonly ImportColumn[],
  changed: number,
  field: ImportField | null,
): Record<string, ImportField> {
  const fields: Record<string, ImportField> = {}
  for (const column of columns) {
    const own = column.index === changed ? field : column.field
    if (own !== null && (own !== field || column.index === changed)) {
      fields[String(column.index)] = own
    }
  }
  return fields
}
