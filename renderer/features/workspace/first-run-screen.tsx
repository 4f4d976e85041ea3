import { useState } from 'react'

import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'

import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { CodeStep } from './code-step.tsx'
import { DoorFrame } from './door-frame.tsx'
import { DoorFault } from './door-fault.tsx'
import { PassphraseStep } from './passphrase-step.tsx'
import { ProfileForm } from './profile-form.tsx'
import { useCreateWorkspace } from './use-workspace-doors.ts'
import { WelcomeStep } from './welcome-step.tsx'

type Step =
  | { readonly name: 'welcome' }
  | { readonly name: 'profile' }
  | { readonly name: 'passphrase' }
  | { readonly name: 'code'; readonly recoveryCode: string }

const emptyProfile: WorkspaceProfile = { name: '', personName: '', role: 'mentor', association: '' }

/** From nothing to an open workspace: who, passphrase, recovery code on paper. */
export function FirstRunScreen(props: {
  /** The workspace is about to be open, but this screen must stay until its code is kept. */
  readonly onBegin: () => void
  readonly onDone: () => void
}) {
  const { workspace: text, ui } = useText()
  const [step, setStep] = useState<Step>({ name: 'welcome' })
  const [profile, setProfile] = useState(emptyProfile)
  const create = useCreateWorkspace()
  const back = (to: Step) => <QuietButton onClick={() => setStep(to)}>{ui.back}</QuietButton>

  const submit = async (passphrase: string) => {
    props.onBegin()
    const result = await create.mutateAsync({ profile, passphrase })
    if (result.ok) setStep({ name: 'code', recoveryCode: result.value.recoveryCode })
  }

  if (step.name === 'welcome') {
    return <WelcomeStep onStart={() => setStep({ name: 'profile' })} onBroughtIn={props.onDone} />
  }
  if (step.name === 'profile') {
    return (
      <DoorFrame title={text.profile.title} lead={text.profile.lead} step={text.step(1, 3)}>
        <ProfileForm
          autoFocus
          profile={profile}
          onSubmit={(checked) => {
            setProfile(checked)
            setStep({ name: 'passphrase' })
          }}
          buttons={
            <>
              <PrimaryButton type="submit">{text.next}</PrimaryButton>
              {back({ name: 'welcome' })}
            </>
          }
        />
      </DoorFrame>
    )
  }
  if (step.name === 'passphrase') {
    return (
      <PassphraseStep
        step={text.step(2, 3)}
        isBusy={create.isPending}
        fault={<DoorFault result={create.data} error={create.error} />}
        back={back({ name: 'profile' })}
        onSubmit={(passphrase) => void submit(passphrase)}
      />
    )
  }
  return (
    <CodeStep
      recoveryCode={step.recoveryCode}
      workspaceName={profile.name}
      step={text.step(3, 3)}
      onConfirmed={props.onDone}
    />
  )
}
