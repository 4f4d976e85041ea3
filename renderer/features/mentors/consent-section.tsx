import { Checkbox } from '@mantine/core'
import { useState } from 'react'

import { consentScopeSchema, type MentorConsent } from '#shared/domain/mentors/mentor-consent.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'

import { useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './dossier.module.css'
import { useDossierCalls } from './use-dossier.ts'

/** Consent and its withdrawal, each recorded with its day. */
export function ConsentSection({ mentor }: { readonly mentor: Mentor }) {
  const { consent: words } = useText().mentorDossier
  const [open, setOpen] = useState<'give' | 'withdraw' | null>(null)
  const close = () => setOpen(null)
  return (
    <Section title={words.title} lead={words.rule}>
      {open === null && (
        <div className={styles.buttons}>
          <QuietButton onClick={() => setOpen('give')}>{words.give}</QuietButton>
          {mentor.consent === 'given' && (
            <QuietButton onClick={() => setOpen('withdraw')}>{words.withdraw}</QuietButton>
          )}
        </div>
      )}
      {open === 'give' && <GiveConsent mentor={mentor} onClose={close} />}
      {open === 'withdraw' && <WithdrawConsent mentor={mentor} onClose={close} />}
    </Section>
  )
}

type FormProps = { readonly mentor: Mentor; readonly onClose: () => void }

function GiveConsent({ mentor, onClose }: FormProps) {
  const { consent: words, day } = useText().mentorDossier
  const { ui } = useText()
  const { giveConsent } = useDossierCalls()
  const [scopes, setScopes] = useState<MentorConsent['scopes']>(['keep'])
  const [givenOn, setGivenOn] = useState('')
  const [version, setVersion] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const give = () => {
    const isComplete = scopes.length > 0 && givenOn !== '' && version.trim() !== ''
    setIsWrong(!isComplete)
    if (!isComplete) return
    const consent = { scopes, givenOn, version: version.trim() }
    giveConsent.mutate({ mentorId: mentor.id, consent }, { onSuccess: ({ ok }) => ok && onClose() })
  }
  return (
    <div className={styles.stack}>
      <Checkbox.Group
        label={words.scopes}
        value={scopes}
        onChange={(chosen) => setScopes(chosen.map((scope) => consentScopeSchema.parse(scope)))}
      >
        {consentScopeSchema.options.map((scope) => (
          <Checkbox key={scope} mt="xs" value={scope} label={words.scope[scope]} />
        ))}
      </Checkbox.Group>
      <div className={styles.fields}>
        <DateField
          label={words.givenOn}
          placeholder={day}
          value={givenOn}
          error={null}
          onChange={setGivenOn}
        />
        <TextField
          label={words.version}
          placeholder={words.versionHint}
          value={version}
          onChange={(event) => setVersion(event.currentTarget.value)}
        />
      </div>
      {isWrong && <p role="alert">{words.missing}</p>}
      <div className={styles.buttons}>
        <PrimaryButton loading={giveConsent.isPending} onClick={give}>
          {words.give}
        </PrimaryButton>
        <QuietButton onClick={onClose}>{ui.cancel}</QuietButton>
      </div>
    </div>
  )
}

function WithdrawConsent({ mentor, onClose }: FormProps) {
  const { consent: words, day } = useText().mentorDossier
  const { ui } = useText()
  const { withdrawConsent } = useDossierCalls()
  const [withdrawnOn, setWithdrawnOn] = useState('')
  const [note, setNote] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const withdraw = () => {
    setIsWrong(withdrawnOn === '')
    if (withdrawnOn === '') return
    const wanted = { mentorId: mentor.id, withdrawnOn, note }
    withdrawConsent.mutate(wanted, { onSuccess: ({ ok }) => ok && onClose() })
  }
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <DateField
          label={words.withdrawnOn}
          placeholder={day}
          value={withdrawnOn}
          error={isWrong ? words.missingDay : null}
          onChange={setWithdrawnOn}
        />
        <TextField
          label={words.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <div className={styles.buttons}>
        <PrimaryButton loading={withdrawConsent.isPending} onClick={withdraw}>
          {words.withdraw}
        </PrimaryButton>
        <QuietButton onClick={onClose}>{ui.cancel}</QuietButton>
      </div>
    </div>
  )
}
