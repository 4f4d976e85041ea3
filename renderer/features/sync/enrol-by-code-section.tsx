import { useState, type SyntheticEvent } from 'react'

import { SyncFailure } from '../../client/sync-failure.tsx'
import { useIsAssociation } from '../../client/use-is-association.ts'
import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './device-screen.module.css'
import { checkTypedCode, groupTypedCode } from './typed-code.ts'
import { useEnrolByCode } from './use-enrolment.ts'

/** An address and sixteen letters: a mentor has them from the association, a manager from the city. */
export function EnrolByCodeSection(props: {
  readonly isPrimary: boolean
  readonly onEnrolled: () => void
}) {
  const { byCode } = useText().device
  const text = useIsAssociation() ? { ...byCode, ...byCode.ofManager } : byCode
  const enrol = useEnrolByCode()
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const codeFault = useCodeFault(code)
  const addressFault = address.trim() === '' ? text.addressMissing : null
  const EnrolButton = props.isPrimary ? PrimaryButton : QuietButton

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (codeFault !== null || addressFault !== null) return
    enrol.mutate(
      { address: address.trim(), code: groupTypedCode(code) },
      { onSuccess: props.onEnrolled },
    )
  }

  return (
    <Section title={text.title} lead={text.lead}>
      <form className={classes.form} noValidate onSubmit={submit}>
        <TextField
          label={text.address}
          placeholder={text.addressExample}
          inputMode="url"
          spellCheck={false}
          value={address}
          error={isChecked ? addressFault : null}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <TextField
          className={classes.code}
          label={text.code}
          description={text.codeHint}
          placeholder={text.codeExample}
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          error={isChecked ? codeFault : null}
          onChange={(event) => setCode(event.currentTarget.value)}
          onBlur={() => setCode(groupTypedCode(code))}
        />
        {enrol.error ? <SyncFailure error={enrol.error} /> : null}
        <div>
          <EnrolButton type="submit" loading={enrol.isPending}>
            {text.do}
          </EnrolButton>
        </div>
      </form>
    </Section>
  )
}

/** What to mend in the code; null when it can be one. */
function useCodeFault(typed: string): string | null {
  const { byCode: text } = useText().device
  const checked = checkTypedCode(typed)
  if (checked.ok) return null
  return checked.fault === 'letter'
    ? text.codeLetter(checked.letter)
    : text.codeCount(checked.count)
}
