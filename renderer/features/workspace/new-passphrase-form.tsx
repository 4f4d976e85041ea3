import { useState, type ReactNode, type SyntheticEvent } from 'react'

import { useText } from '../../text/text-context.tsx'
import classes from './form.module.css'
import { PassphraseField } from './passphrase-field.tsx'
import { leastPassphraseLength } from './passphrase-strength.ts'
import { StrengthMeter } from './strength-meter.tsx'

/** A new passphrase typed twice; the buttons stand under it. */
export function NewPassphraseForm(props: {
  /** Asked above the new passphrase: the present one, or the recovery code. */
  readonly before?: ReactNode
  readonly label?: string
  readonly buttons: ReactNode
  /** Begins with the cursor in the new passphrase. */
  readonly autoFocus?: boolean
  /** Shown above the buttons. */
  readonly fault?: ReactNode
  readonly onSubmit: (passphrase: string) => void
}) {
  const { passphrase: text } = useText().workspace
  const [passphrase, setPassphrase] = useState('')
  const [repeat, setRepeat] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const missing = leastPassphraseLength - passphrase.length

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (missing <= 0 && passphrase === repeat) props.onSubmit(passphrase)
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {props.before}
      <PassphraseField
        label={props.label ?? text.field}
        description={text.fieldHint}
        autoComplete="new-password"
        autoFocus={props.autoFocus ?? false}
        value={passphrase}
        error={isChecked && missing > 0 ? text.tooShort(missing) : null}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <StrengthMeter passphrase={passphrase} />
      <PassphraseField
        label={text.repeat}
        autoComplete="new-password"
        value={repeat}
        error={isChecked && passphrase !== repeat ? text.differs : null}
        onChange={(event) => setRepeat(event.currentTarget.value)}
      />
      {props.fault}
      <div className={classes.buttons}>{props.buttons}</div>
    </form>
  )
}
