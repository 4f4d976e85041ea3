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
  const isWrong = hasFailed(unlock.data, 'workspace/wrong-passphrase')

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
        <Buttons
          needsCode={hasFailed(unlock.data, 'workspace/keychain-lost')}
          isDamaged={hasFailed(unlock.data, 'workspace/damaged')}
          isOpening={unlock.isPending}
          mustWait={waitSeconds > 0}
          onRecover={props.onForgotten}
        />
        <RestoreAtDoor
          result={unlock.data}
          opensWith={{ kind: 'passphrase', passphrase }}
          onRestored={props.onOpened}
        />
      </form>
    </DoorFrame>
  )
}

/** Where the passphrase cannot open, the way by the recovery code, or out of the damage, comes first. */
function Buttons(props: {
  readonly needsCode: boolean
  readonly isDamaged: boolean
  readonly isOpening: boolean
  readonly mustWait: boolean
  readonly onRecover: () => void
}) {
  const { unlock, recover } = useText().workspace
  const opening = { type: 'submit', loading: props.isOpening, disabled: props.mustWait } as const
  const again = <QuietButton {...opening}>{unlock.again}</QuietButton>
  return (
    <div className={classes.buttons}>
      {props.needsCode ? (
        <>
          <PrimaryButton onClick={props.onRecover}>{recover.title}</PrimaryButton>
          {again}
        </>
      ) : (
        <>
          {props.isDamaged ? again : <PrimaryButton {...opening}>{unlock.open}</PrimaryButton>}
          <QuietButton onClick={props.onRecover}>{unlock.forgotten}</QuietButton>
        </>
      )}
    </div>
  )
}

function hasFailed(
  result: ReturnType<typeof useUnlockWorkspace>['data'],
  code: 'workspace/keychain-lost' | 'workspace/wrong-passphrase' | 'workspace/damaged',
): boolean {
  return result?.ok === false && result.failure.code === code
}
