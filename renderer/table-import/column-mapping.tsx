import { Select } from '@mantine/core'

import type { TableColumn } from '#shared/domain/imports/table-import.ts'

import { useText } from '../text/text-context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import styles from './table-import.module.css'

/** Where each column of the file goes; a field is fed by one column only. */
export function ColumnMapping<Field extends string>(props: {
  readonly columns: readonly TableColumn<Field>[]
  readonly fields: readonly { readonly value: Field; readonly label: string }[]
  readonly onChange: (fields: Record<string, Field>) => void
}) {
  const { tableImports } = useText()
  const { columns, fields, onChange } = props
  const titleOf = (column: TableColumn<Field>) =>
    tableImports.columnFor(
      column.letter,
      column.header === '' ? tableImports.columnUnnamed : column.header,
    )
  return (
    <DataTable
      label={tableImports.columnsTitle}
      rows={columns}
      rowKey={({ index }) => String(index)}
      columns={[
        { key: 'column', title: tableImports.columnHeader, cell: titleOf },
        {
          key: 'samples',
          title: tableImports.columnSamples,
          cell: ({ samples }) => (
            <span className={styles.samples}>{samples.slice(0, 3).join(' · ')}</span>
          ),
        },
        {
          key: 'field',
          title: tableImports.columnField,
          cell: (column) => (
            <Select
              size="sm"
              aria-label={`${tableImports.columnField}: ${titleOf(column)}`}
              className={styles.fieldChoice ?? ''}
              placeholder={tableImports.columnIgnored}
              clearable
              searchable={fields.length > 20}
              data={fields}
              value={column.field}
              onChange={(chosen) => {
                const field = fields.find(({ value }) => value === chosen)?.value ?? null
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
function withField<Field extends string>(
  columns: readonly TableColumn<Field>[],
  changed: number,
  field: Field | null,
): Record<string, Field> {
  const fields: Record<string, Field> = {}
  for (const column of columns) {
    const own = column.index === changed ? field : column.field
    if (own !== null && (own !== field || column.index === changed)) {
      fields[String(column.index)] = own
    }
  }
  return fields
}
