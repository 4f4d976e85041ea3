import { Controller, useFormContext } from 'react-hook-form'

import { useText } from '../../text/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FirmFormValues } from './firm-form-values.ts'
import styles from './firm-form.module.css'
import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { WardPicker } from '../../reference/ward-picker.tsx'

export function PlaceFields({ index }: { readonly index: ReferenceIndex }) {
  const { firmForm } = useText()
  const { register, control, formState } = useFormContext<FirmFormValues>()
  return (
    <div className={styles.fields}>
      <Controller
        control={control}
        name="wardCode"
        render={({ field }) => (
          <WardPicker
            index={index.wards}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={formState.errors.wardCode?.message}
          />
        )}
      />
      <TextField
        label={firmForm.address}
        description={firmForm.addressHint}
        error={formState.errors.address?.message}
        {...register('address')}
      />
    </div>
  )
}
