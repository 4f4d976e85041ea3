import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'

import { useAppClient } from '../../client/app-client.tsx'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { CurrentPassphrase } from './current-passphrase.tsx'
import { DoorFault } from './door-fault.tsx'
import { NewPassphraseForm } from './new-passphrase-form.tsx'
import { useWait } from './use-wait.ts'
import { WaitNotice } from './wait-notice.tsx'

type Change = { readonly passphrase: string; readonly newPassphrase: string }

export function PassphraseSection() {
  const { workspace: text } = useText()
  const app = useAppClient()
  const [current, setCurrent] = useState('')
  const change = useMutation({
    mutationFn: (wanted: Change) => app.workspace.changePassphrase(wanted),
  })
  const waitSeconds = useWait(change.data, 0)

  if (change.data?.ok) {
    return (
      <Section title={text.security.change}>
        <Notice tone="done">{text.security.changed}</Notice>
      </Section>
    )
  }
  return (
    <Section title={text.security.change}>
      <NewPassphraseForm
        label={text.security.next}
        onSubmit={(newPassphrase) => change.mutate({ passphrase: current, newPassphrase })}
        before={<CurrentPassphrase value={current} answer={change.data} onChange={setCurrent} />}
        fault={[
          <WaitNotice key="wait" seconds={waitSeconds} />,
          <DoorFault key="fault" result={change.data} error={change.error} />,
        ]}
        buttons={
          <QuietButton type="submit" loading={change.isPending} disabled={waitSeconds > 0}>
            {text.security.change}
          </QuietButton>
        }
      />
    </Section>
  )
}
