import { ActionIcon } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useFormContext } from 'react-hook-form'

import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import styles from './mentor-form.module.css'
import { RowCell } from './row-cell.tsx'
import { rowTables, type RowTable } from './row-tables.ts'

const mostRows = 60
const wide: ReadonlySet<string> = new Set(['long', 'firm', 'conflict'])

/** A table of the form as rows that are added and taken away. */
export function RowsField(props: { readonly table: RowTable; readonly isTitled?: boolean }) {
  const { table } = props
  const { mentorForm } = useText()
  const { control } = useFormContext<MentorDraft>()
  const { fields, append, remove } = useFieldArray({ control, name: table })
  const { columns, empty } = rowTables[table]
  return (
    <>
      {props.isTitled && <h3>{mentorForm.fields[table]}</h3>}
      {fields.map((field, row) => (
        <fieldset key={field.id} className={styles.row}>
          <legend className="nb-read-only-aloud">
            {`${mentorForm.fields[table]}, ${mentorForm.rowNumber(row + 1)}`}
          </legend>
          {columns.map((column) => (
            <div key={column.name} className={wide.has(column.kind) ? styles.wide : undefined}>
              <RowCell table={table} row={row} column={column} />
            </div>
          ))}
          <ActionIcon
            className={styles.remove ?? ''}
            color="gray"
            aria-label={mentorForm.removeRow(row + 1)}
            title={mentorForm.removeRow(row + 1)}
            onClick={() => remove(row)}
          >
            <IconTrash aria-hidden size="1.25rem" stroke={1.75} />
          </ActionIcon>
        </fieldset>
      ))}
      {fields.length < mostRows && (
        <div>
          <QuietButton
            aria-label={`${mentorForm.addRow}: ${mentorForm.fields[table]}`}
            leftSection={<IconPlus aria-hidden size="1.25rem" stroke={1.75} />}
            onClick={() => append(empty)}
          >
            {mentorForm.addRow}
          </QuietButton>
        </div>
      )}
    </>
  )
}
