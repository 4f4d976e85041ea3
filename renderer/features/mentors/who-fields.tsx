import { Controller, useFormContext, useWatch } from 'react-hook-form'

import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'

import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { WardPicker } from '../../reference/ward-picker.tsx'
import { useText } from '../../text/text-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import styles from './mentor-form.module.css'
import { TypedField } from './typed-field.tsx'

export function WhoFields({ index }: { readonly index: ReferenceIndex }) {
  const { mentorForm, mentors } = useText()
  const { control, formState } = useFormContext<MentorDraft>()
  const adviserType = useWatch({ control, name: 'adviserType' })
  const kinds = ['individual', 'organisation'] as const
  return (
    <div className={styles.fields}>
      <div className={styles.whole}>
        <Controller
          control={control}
          name="adviserType"
          render={({ field }) => (
            <Choice
              label={mentorForm.fields.adviserType}
              value={field.value}
              options={kinds.map((value) => ({ value, label: mentors.adviserType[value] }))}
              onChange={field.onChange}
            />
          )}
        />
      </div>
      {adviserType === 'organisation' && <TypedField name="orgName" />}
      <TypedField name="fullName" />
      <TypedField name="phone" type="tel" />
      <TypedField name="email" type="email" />
      <TypedField name="workplace" />
      <TypedField name="jobTitle" />
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
    </div>
  )
}
