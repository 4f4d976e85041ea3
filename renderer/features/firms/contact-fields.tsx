import { ActionIcon } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'

import { firmLimits } from '#shared/domain/firms/firm-limits.ts'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FirmFormValues } from './firm-form-values.ts'
import styles from './firm-form.module.css'

export function ContactFields() {
  const { firmForm } = useText()
  const { control } = useFormContext<FirmFormValues>()
  const { fields, append, remove } = useFieldArray({ control, name: 'contacts' })
  return (
    <>
      {fields.map((field, index) => (
        <ContactRow key={field.id} index={index} onRemove={() => remove(index)} />
      ))}
      {fields.length < firmLimits.contacts && (
        <div>
          <QuietButton
            leftSection={<IconPlus aria-hidden size="1.25rem" stroke={1.75} />}
            onClick={() => append({ fullName: '', title: '', phone: '', email: '' })}
          >
            {firmForm.contactAdd}
          </QuietButton>
        </div>
      )}
    </>
  )
}

function ContactRow(props: { readonly index: number; readonly onRemove: () => void }) {
  const { firmForm } = useText()
  const { register, control, formState } = useFormContext<FirmFormValues>()
  const name = useWatch({ control, name: `contacts.${props.index}.fullName` })
  const errors = formState.errors.contacts?.[props.index]
  // The form library checks a row as soon as it is added, before anything could be typed.
  const touched = formState.touchedFields.contacts?.[props.index]
  const fields = [
    ['fullName', firmForm.contactName, 'text'],
    ['title', firmForm.contactTitle, 'text'],
    ['phone', firmForm.contactPhone, 'tel'],
    ['email', firmForm.contactEmail, 'email'],
  ] as const
  return (
    <fieldset className={styles.contact}>
      <legend className="nb-read-only-aloud">{firmForm.contactNumber(props.index + 1)}</legend>
      {fields.map(([field, label, type]) => (
        <TextField
          key={field}
          type={type}
          label={label}
          error={touched?.[field] || formState.isSubmitted ? errors?.[field]?.message : null}
          {...register(`contacts.${props.index}.${field}`)}
        />
      ))}
      <ActionIcon
        className={styles.contactRemove ?? ''}
        color="gray"
        aria-label={firmForm.contactRemove(name)}
        title={firmForm.contactRemove(name)}
        onClick={props.onRemove}
      >
        <IconTrash aria-hidden size="1.25rem" stroke={1.75} />
      </ActionIcon>
    </fieldset>
  )
}
