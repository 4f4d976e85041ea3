import { useState } from 'react'

import { hasName } from '#shared/domain/firms/nameless-contact.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFirstFault } from '../../client/use-first-fault.ts'
import { useWorkspaceStatus } from '../../client/use-workspace-status.ts'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { findSignerFaults, toSigner, type SignerDraft, type SignerFaults } from './signer-draft.ts'
import { SignerFields } from './signer-fields.tsx'
import classes from './sign-off.module.css'
import { useSign, type ResultParts } from './use-result.ts'

const noFaults: SignerFaults = { fullName: false, title: false, strokes: false }

/** Names, titles and signatures of both sides over the content as it stands. */
export function SignForm(props: { readonly parts: ResultParts; readonly onSigned: () => void }) {
  const { signing } = useText()
  const { assessment, firm } = props.parts
  const { data: status } = useWorkspaceStatus()
  const sign = useSign()
  const contact = firm.contacts[0]
  const [mentor, setMentor] = useState<SignerDraft>({
    fullName: status?.state === 'open' ? status.profile.personName : '',
    title: signing.mentorTitle,
    strokes: [],
  })
  const [representative, setRepresentative] = useState<SignerDraft>({
    fullName: contact && hasName(contact) ? contact.fullName : '',
    title: contact?.title ?? '',
    strokes: [],
  })
  const [isChecked, setIsChecked] = useState(false)
  const { form, goToFault } = useFirstFault<HTMLDivElement>()
  const mentorFaults = isChecked ? findSignerFaults(mentor) : noFaults
  const firmFaults = isChecked ? findSignerFaults(representative) : noFaults

  const submit = async () => {
    setIsChecked(true)
    const drafts = [mentor, representative]
    if (drafts.some((draft) => Object.values(findSignerFaults(draft)).some(Boolean))) {
      goToFault()
      return
    }
    const result = await sign.mutateAsync({
      assessmentId: assessment.id,
      contentSha256: assessment.contentSha256,
      signers: [toSigner('mentor', mentor), toSigner('firm', representative)],
    })
    if (result.ok) props.onSigned()
  }

  return (
    <>
      <div ref={form} className={classes.signers}>
        <SignerFields
          title={signing.mentor}
          draft={mentor}
          faults={mentorFaults}
          onChange={setMentor}
        />
        <SignerFields
          title={signing.firm}
          draft={representative}
          faults={firmFaults}
          onChange={setRepresentative}
        />
      </div>
      <SignFailure sign={sign} />
      <div className={classes.buttons}>
        <PrimaryButton loading={sign.isPending} onClick={() => void submit()}>
          {signing.sign}
        </PrimaryButton>
      </div>
    </>
  )
}

function SignFailure(props: { readonly sign: ReturnType<typeof useSign> }) {
  const { signing } = useText()
  const { data, error } = props.sign
  if (error) return <FailureNotice error={error} />
  if (!data || data.ok) return null
  if (data.failure.code === 'assessment/content-moved') {
    return (
      <Notice tone="attention" title={signing.moved}>
        <p>{signing.movedWhy}</p>
      </Notice>
    )
  }
  return <FailureNotice error={new CallFailedError(data.failure)} />
}
