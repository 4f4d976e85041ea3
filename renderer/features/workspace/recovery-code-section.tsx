import { useMutation } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'

import { useAppClient } from '../../client/app-client.tsx'
import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { CurrentPassphrase } from './current-passphrase.tsx'
import { DoorFault } from './door-fault.tsx'
import classes from './form.module.css'
import { RecoveryCodeCard } from './recovery-code-card.tsx'
import { RecoveryCodeCheck } from './recovery-code-check.tsx'
import { useWait } from './use-wait.ts'
import { WaitNotice } from './wait-notice.tsx'

export function RecoveryCodeSection(props: { readonly workspaceName: string }) {
  const { workspace: text } = useText()
  const app = useAppClient()
  const [current, setCurrent] = useState('')
  const renew = useMutation({
    mutationFn: (passphrase: string) => app.workspace.renewRecoveryCode({ passphrase }),
  })
  const waitSeconds = useWait(renew.data, 0)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (current !== '') renew.mutate(current)
  }

  if (renew.data?.ok) {
    const { recoveryCode } = renew.data.value
    return (
      <Section title={text.code.title} lead={text.code.lead}>
        <RecoveryCodeCard recoveryCode={recoveryCode} workspaceName={props.workspaceName} />
        <RecoveryCodeCheck
          recoveryCode={recoveryCode}
          confirm={text.code.done}
          onConfirmed={() => {
            setCurrent('')
            renew.reset()
          }}
        />
      </Section>
    )
  }
  return (
    <Section title={text.security.renew} lead={text.security.renewLead}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <CurrentPassphrase value={current} answer={renew.data} onChange={setCurrent} />
        <WaitNotice seconds={waitSeconds} />
        <DoorFault result={renew.data} error={renew.error} />
        <div>
          <QuietButton type="submit" loading={renew.isPending} disabled={waitSeconds > 0}>
            {text.security.renew}
          </QuietButton>
        </div>
      </form>
    </Section>
  )
}
