import { useText } from '../../text/text-context.tsx'
import { DoorFrame } from './door-frame.tsx'
import { RecoveryCodeCard } from './recovery-code-card.tsx'
import { RecoveryCodeCheck } from './recovery-code-check.tsx'

export function CodeStep(props: {
  readonly recoveryCode: string
  readonly workspaceName: string
  readonly step?: string
  readonly onConfirmed: () => void
}) {
  const { code: text } = useText().workspace
  return (
    <DoorFrame
      title={text.title}
      lead={text.lead}
      beginsAtTitle
      {...(props.step === undefined ? {} : { step: props.step })}
    >
      <RecoveryCodeCard recoveryCode={props.recoveryCode} workspaceName={props.workspaceName} />
      <RecoveryCodeCheck
        recoveryCode={props.recoveryCode}
        confirm={text.open}
        onConfirmed={props.onConfirmed}
      />
    </DoorFrame>
  )
}
