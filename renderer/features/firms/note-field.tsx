import { Textarea } from '@mantine/core'
import { useFormContext } from 'react-hook-form'

import { useText } from '../../text/text-context.tsx'
import type { FirmFormValues } from './firm-form-values.ts'

export function NoteField() {
  const { firmForm } = useText()
  const { register, formState } = useFormContext<FirmFormValues>()
  return (
    <Textarea
      label={firmForm.note}
      autosize
      minRows={3}
      error={formState.errors.note?.message}
      {...register('note')}
    />
  )
}
