import { useState } from 'react'

import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CodeStep } from './code-step.tsx'
import { DoorFault } from './door-fault.tsx'
import { DoorFrame } from './door-frame.tsx'
import { NewPassphraseForm } from './new-passphrase-form.tsx'
import { RestoreAtDoor } from './restore-at-door.tsx'
import { useRecoverWorkspace } from './use-workspace-doors.ts'
import { useWait } from './use-wait.ts'
import { WaitNotice } from './wait-notice.tsx'

export function RecoverScreen(props: {
  readonly workspaceName: string
  readonly waitMs: number
  readonly onBack: () => void
  /** The workspace is about to be open, but this screen must stay until the new code is kept. */
  readonly onBegin: () => void
  readonly onDone: () => void
}) {
  const { workspace: text } = useText()
  const [code, setCode] = useState('')
  const [newPassphrase, setNewPassphrase] = useState('')
  const recover = useRecoverWorkspace()
  const waitSeconds = useWait(recover.data, props.waitMs)
  const answer = recover.data
  const isWrong = answer?.ok === false && answer.failure.code === 'workspace/wrong-recovery-code'

  const submit = async (passphrase: string) => {
    if (waitSeconds > 0) return
    props.onBegin()
    setNewPassphrase(passphrase)
    await recover.mutateAsync({ recoveryCode: code, newPassphrase: passphrase })
  }

  if (answer?.ok) {
    return (
      <CodeStep
        recoveryCode={answer.value.recoveryCode}
        workspaceName={props.workspaceName}
        onConfirmed={props.onDone}
      />
    )
  }
  return (
    <DoorFrame title={text.recover.title} lead={text.recover.lead}>
      <NewPassphraseForm
        label={text.security.next}
        onSubmit={(passphrase) => void submit(passphrase)}
        before={
          <CodeField value={code} isWrong={isWrong && !recover.isPending} onChange={setCode} />
        }
        fault={[
          <WaitNotice key="wait" seconds={waitSeconds} />,
          <DoorFault key="fault" result={answer} error={recover.error} />,
          <RestoreAtDoor
            key="restore"
            result={answer}
            opensWith={{ kind: 'recovery-code', recoveryCode: code }}
            // Open now, and by the same code: what is left is the new passphrase.
            onRestored={() => void submit(newPassphrase)}
          />,
        ]}
        buttons={
          <>
            <PrimaryButton type="submit" loading={recover.isPending} disabled={waitSeconds > 0}>
              {text.recover.open}
            </PrimaryButton>
            <QuietButton onClick={props.onBack}>{text.recover.back}</QuietButton>
          </>
        }
      />
    </DoorFrame>
  )
}

function CodeField(props: {
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}) {
  const { recover: text } = useText().workspace
  return (
    <TextField
      label={text.code}
      description={text.codeHint}
      autoFocus
      spellCheck={false}
      value={props.value}
      error={props.isWrong ? text.wrong : null}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
