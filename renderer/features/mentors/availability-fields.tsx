import { MultiSelect } from '@mantine/core'
import { Controller, useFormContext } from 'react-hook-form'

import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'

import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { useText } from '../../text/text-context.tsx'
import styles from './mentor-form.module.css'
import { RowsField } from './rows-field.tsx'
import { TypedField } from './typed-field.tsx'

export function AvailabilityFields({ index }: { readonly index: ReferenceIndex }) {
  const { fields, hints } = useText().mentorForm
  const { control } = useFormContext<MentorDraft>()
  const wards = [...index.wards.byCode.values()]
  return (
    <>
      <div className={styles.fields}>
        <TypedField name="capacityPerMonth" inputMode="numeric" />
        <TypedField name="hoursPerMonth" inputMode="numeric" />
        <Controller
          control={control}
          name="wards"
          render={({ field }) => (
            <MultiSelect
              className={styles.whole ?? ''}
              label={fields.wards}
              description={hints.wards}
              searchable
              data={wards.map(({ code, name }) => ({ value: code, label: name }))}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        />
      </div>
      <RowsField table="absences" isTitled />
    </>
  )
}
