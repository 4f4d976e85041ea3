import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'

import { useText } from '../../text/text-context.tsx'

/** A passphrase that can be shown, and that warns when Caps Lock would spoil it. */
export function PassphraseField(props: PasswordInputProps) {
  const { unlock, passphrase } = useText().workspace
  const [hasCapsLock, setHasCapsLock] = useState(false)
  const look = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState('CapsLock'))
  return (
    <PasswordInput
      spellCheck={false}
      {...props}
      description={hasCapsLock ? unlock.capsLock : props.description}
      visibilityToggleButtonProps={{ 'aria-label': passphrase.show, tabIndex: 0 }}
      onKeyUp={look}
    />
  )
}
