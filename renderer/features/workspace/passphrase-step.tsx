import type { ReactNode } from 'react'

import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { DoorFrame } from './door-frame.tsx'
import { NewPassphraseForm } from './new-passphrase-form.tsx'

export function PassphraseStep(props: {
  readonly step: string
  readonly isBusy: boolean
  readonly fault: ReactNode
  readonly back: ReactNode
  readonly onSubmit: (passphrase: string) => void
}) {
  const { passphrase: text } = useText().workspace
  return (
    <DoorFrame title={text.title} lead={text.lead} step={props.step}>
      <NewPassphraseForm
        autoFocus
        onSubmit={props.onSubmit}
        fault={props.fault}
        buttons={
          <>
            <PrimaryButton type="submit" loading={props.isBusy}>
              {text.create}
            </PrimaryButton>
            {props.back}
          </>
        }
      />
    </DoorFrame>
  )
}
