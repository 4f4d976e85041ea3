import { useState, type SyntheticEvent } from 'react'

import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { DoorFault } from './door-fault.tsx'
import { DoorFrame } from './door-frame.tsx'
import classes from './form.module.css'
import { PassphraseField } from './passphrase-field.tsx'
import { RestoreAtDoor } from './restore-at-door.tsx'
import { useUnlockWorkspace } from './use-workspace-doors.ts'
import { useWait } from './use-wait.ts'
import { WaitNotice } from './wait-notice.tsx'

export function UnlockScreen(props: {
  readonly workspaceName: string
  readonly waitMs: number
  readonly onForgotten: () => void
  readonly onOpened: () => void
}) {
  const { workspace: text } = useText()
  const [passphrase, setPassphrase] = useState('')
  const unlock = useUnlockWorkspace()
  const waitSeconds = useWait(unlock.data, props.waitMs)
  const isWrong =
    unlock.data?.ok === false && unlock.data.failure.code === 'workspace/wrong-passphrase'

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (passphrase === '' || waitSeconds > 0) return
    const result = await unlock.mutateAsync(passphrase)
    if (result.ok) props.onOpened()
  }

  return (
    <DoorFrame title={props.workspaceName || text.unlock.title} lead={text.unlock.lead}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <PassphraseField
          label={text.passphrase.field}
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          error={isWrong && !unlock.isPending ? text.unlock.wrong : null}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <WaitNotice seconds={waitSeconds} />
        <DoorFault result={unlock.data} error={unlock.error} />
        <div className={classes.buttons}>
          <PrimaryButton type="submit" loading={unlock.isPending} disabled={waitSeconds > 0}>
            {text.unlock.open}
          </PrimaryButton>
          <QuietButton onClick={props.onForgotten}>{text.unlock.forgotten}</QuietButton>
        </div>
        <RestoreAtDoor
          result={unlock.data}
          opensWith={{ kind: 'passphrase', passphrase }}
          onRestored={props.onOpened}
        />
      </form>
    </DoorFrame>
  )
}
