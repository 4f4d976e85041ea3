import { Textarea } from '@mantine/core'

import { becauseSchema } from '#shared/domain/campaigns/assignment.ts'

import { useText } from '../../text/text-context.tsx'

/** The reason a person gives, kept with what was done. */
export function BecauseField(props: {
  readonly value: string
  readonly isChecked: boolean
  readonly onChange: (because: string) => void
}) {
  const { assignments: text } = useText()
  const fault = props.isChecked && !isReason(props.value) ? text.becauseFault : null
  return (
    <Textarea
      label={text.because}
      description={text.becauseHint}
      value={props.value}
      error={fault}
      autosize
      minRows={2}
      maxLength={500}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

export function isReason(because: string): boolean {
  return becauseSchema.safeParse(because).success
}
