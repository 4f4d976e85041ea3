import { Textarea } from '@mantine/core'
import { useFormContext } from 'react-hook-form'

import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'

import { useText } from '../../text/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './mentor-form.module.css'

/** Fields of the form that are one text. */
type TypedName = Exclude<
  {
    [Name in keyof MentorDraft]: MentorDraft[Name] extends string ? Name : never
  }[keyof MentorDraft],
  'adviserType'
>

export function TypedField(props: {
  readonly name: TypedName
  readonly type?: 'text' | 'tel' | 'email'
  readonly inputMode?: 'numeric' | 'decimal'
}) {
  const { fields } = useText().mentorForm
  const { register, formState } = useFormContext<MentorDraft>()
  return (
    <TextField
      type={props.type ?? 'text'}
      inputMode={props.inputMode}
      label={fields[props.name]}
      error={formState.errors[props.name]?.message}
      {...register(props.name)}
    />
  )
}

/** A list written as lines, or a longer text. */
export function LinesField(props: { readonly name: TypedName; readonly isText?: boolean }) {
  const { fields, hints } = useText().mentorForm
  const { register, formState } = useFormContext<MentorDraft>()
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={8}
      className={styles.whole ?? ''}
      label={fields[props.name]}
      description={props.isText ? undefined : hints.lines}
      error={formState.errors[props.name]?.message}
      {...register(props.name)}
    />
  )
}
