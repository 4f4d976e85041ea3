import { useText } from '../../text/text-context.tsx'
import { PassphraseField } from './passphrase-field.tsx'

type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: { readonly code: string } }
  | undefined

/** Asked again before the locks are changed. */
export function CurrentPassphrase(props: {
  readonly value: string
  readonly answer: Answer
  readonly onChange: (passphrase: string) => void
}) {
  const { security, unlock } = useText().workspace
  const isWrong =
    props.answer?.ok === false && props.answer.failure.code === 'workspace/wrong-passphrase'
  return (
    <PassphraseField
      label={security.current}
      autoComplete="current-password"
      value={props.value}
      error={isWrong ? unlock.wrong : null}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
