import { MultiSelect, TagsInput } from '@mantine/core'
import { Controller, useFormContext } from 'react-hook-form'

import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'

import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'
import styles from './mentor-form.module.css'
import { LinesField, TypedField } from './typed-field.tsx'

export function CompetenceFields({ index }: { readonly index: ReferenceIndex }) {
  const { fields, hints } = useText().mentorForm
  const language = useLanguage()
  const { control } = useFormContext<MentorDraft>()
  return (
    <div className={styles.fields}>
      <Controller
        control={control}
        name="fieldsRegistered"
        render={({ field, fieldState }) => (
          <MultiSelect
            className={styles.whole ?? ''}
            label={fields.fieldsRegistered}
            placeholder={field.value.length === 0 ? hints.fields : ''}
            searchable
            data={index.keySectors.map(({ id, name }) => ({ value: id, label: name[language] }))}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="skillTags"
        render={({ field }) => (
          <TagsInput
            className={styles.whole ?? ''}
            label={fields.skillTags}
            description={hints.tags}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      />
      <TypedField name="experienceMonths" inputMode="numeric" />
      <TypedField name="contracts36m" inputMode="numeric" />
      <LinesField name="fieldsPractised" />
    </div>
  )
}
