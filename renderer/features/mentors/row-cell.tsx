import { Select } from '@mantine/core'
import type { Ref } from 'react'
import { Controller, useFormContext, type FieldPath } from 'react-hook-form'

import { conflictKindSchema } from '#shared/domain/mentors/conflict-of-interest.ts'
import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'
import { languageLevelSchema } from '#shared/domain/mentors/mentor-tables.ts'

import { useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FirmPicker } from './firm-picker.tsx'
import type { RowColumn, RowTable } from './row-tables.ts'

/** One field of a row. */
export function RowCell(props: {
  readonly table: RowTable
  readonly row: number
  readonly column: RowColumn
}) {
  const { table, row, column } = props
  const { columns } = useText().mentorForm
  const { control } = useFormContext<MentorDraft>()
  const field = column.kind === 'firm' ? 'firmId' : column.name
  // Every column stands in the rows of its table; the paths cannot carry the proof.
  const name = `${table}.${row}.${field}` as FieldPath<MentorDraft>
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref }, fieldState }) => (
        <CellField
          kind={column.kind}
          label={columns[column.name]}
          value={typeof value === 'string' ? value : ''}
          error={fieldState.error?.message ?? null}
          fieldRef={ref}
          onChange={onChange}
          onBlur={onBlur}
        />
      )}
    />
  )
}

type CellFieldProps = {
  readonly kind: RowColumn['kind']
  readonly label: string
  readonly value: string
  readonly error: string | null
  readonly fieldRef: Ref<HTMLInputElement>
  readonly onChange: (value: string | null) => void
  readonly onBlur: () => void
}

function CellField(props: CellFieldProps) {
  const { hints } = useText().mentorForm
  const { kind, label, value, error, fieldRef, onChange, onBlur } = props
  if (kind === 'level' || kind === 'conflict') return <OneOfField {...props} />
  if (kind === 'day') {
    const day = { label, value, error, onChange, placeholder: hints.day }
    return <DateField ref={fieldRef} {...day} />
  }
  if (kind === 'firm') {
    const firmId = value === '' ? null : value
    return <FirmPicker label={label} value={firmId} onChange={onChange} onBlur={onBlur} />
  }
  return (
    <TextField
      ref={fieldRef}
      label={label}
      placeholder={kind === 'period' ? hints.period : undefined}
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
    />
  )
}

function OneOfField({ kind, label, value, onChange }: CellFieldProps) {
  const { levels, conflictKinds } = useText().mentorForm
  const options =
    kind === 'level'
      ? languageLevelSchema.options.map((level) => ({ value: level, label: levels[level] }))
      : conflictKindSchema.options.map((one) => ({ value: one, label: conflictKinds[one] }))
  return (
    <Select
      label={label}
      clearable={kind === 'level'}
      allowDeselect={kind === 'level'}
      data={options}
      value={value === '' ? null : value}
      onChange={onChange}
    />
  )
}
