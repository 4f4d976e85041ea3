import { Radio } from '@mantine/core'
import { Controller, useFormContext, useWatch } from 'react-hook-form'

import { useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FirmFormValues } from './firm-form-values.ts'
import styles from './firm-form.module.css'

/** Điều 13.1: whether the firm agrees, who said so and when. */
export function ConsentFields() {
  const { firmForm, firmPage } = useText()
  const { register, control, formState } = useFormContext<FirmFormValues>()
  const consent = useWatch({ control, name: 'consent' })
  return (
    <>
      <p className="nb-soft">{firmPage.consentRule}</p>
      <Controller
        control={control}
        name="consent"
        render={({ field }) => (
          <Radio.Group
            label={firmForm.consentQuestion}
            value={field.value}
            onChange={field.onChange}
          >
            <Radio mt="xs" value="unknown" label={firmForm.consentUnknown} />
            <Radio mt="xs" value="yes" label={firmForm.consentYes} />
            <Radio mt="xs" value="no" label={firmForm.consentNo} />
          </Radio.Group>
        )}
      />
      {consent !== 'unknown' && (
        <div className={styles.fields}>
          <TextField
            label={firmForm.consentBy}
            error={formState.errors.consentBy?.message}
            {...register('consentBy')}
          />
          <Controller
            control={control}
            name="consentOn"
            render={({ field, fieldState }) => (
              <DateField
                ref={field.ref}
                label={firmForm.consentOn}
                placeholder={firmForm.consentOnPlaceholder}
                value={field.value}
                error={fieldState.error?.message ?? null}
                onChange={field.onChange}
              />
            )}
          />
        </div>
      )}
    </>
  )
}
