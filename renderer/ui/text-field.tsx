import { TextInput, type TextInputProps } from '@mantine/core'
import type { Ref } from 'react'

type Props = TextInputProps & { readonly ref?: Ref<HTMLInputElement> }

/** One line of text: label above, hint below it, fault under the field. */
export function TextField(props: Props) {
  return <TextInput autoComplete="off" {...props} />
}
