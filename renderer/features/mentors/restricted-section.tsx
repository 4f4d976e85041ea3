import { useState } from 'react'

import type { MentorConsent } from '#shared/domain/mentors/mentor-consent.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { MentorRestricted } from '#shared/domain/mentors/mentor-restricted.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './dossier.module.css'
import { RestrictedForm } from './restricted-form.tsx'
import { RestrictedView } from './restricted-view.tsx'
import { useRestricted } from './use-dossier.ts'

type Shown = { readonly restricted: MentorRestricted; readonly consent: MentorConsent | null }

/** Hidden until somebody asks; the look is noted, and nothing of it is kept in the window. */
export function RestrictedSection({ mentorId }: { readonly mentorId: MentorId }) {
  const { restricted: words } = useText().mentorDossier
  const { look, change } = useRestricted(mentorId)
  const [shown, setShown] = useState<Shown | null>(null)
  const [isEditing, setIsEditing] = useState(false)
  const show = () =>
    look.mutate({ mentorId }, { onSuccess: (result) => result.ok && setShown(result.value) })
  const hide = () => {
    setShown(null)
    setIsEditing(false)
    look.reset()
  }
  const save = (restricted: MentorRestricted) =>
    change.mutate(
      { mentorId, restricted },
      {
        onSuccess: ({ ok }) => {
          if (!ok || shown === null) return
          setShown({ ...shown, restricted })
          setIsEditing(false)
        },
      },
    )
  const failure = look.data?.ok === false ? look.data.failure : null
  return (
    <Section
      title={words.title}
      lead={words.lead}
      actions={
        shown === null ? (
          <QuietButton loading={look.isPending} onClick={show}>
            {words.show}
          </QuietButton>
        ) : (
          <>
            {!isEditing && (
              <QuietButton onClick={() => setIsEditing(true)}>{words.edit}</QuietButton>
            )}
            <QuietButton onClick={hide}>{words.hide}</QuietButton>
          </>
        )
      }
    >
      {failure && <FailureNotice error={new CallFailedError(failure)} />}
      {shown !== null && !isEditing && <RestrictedView {...shown} />}
      {shown !== null && isEditing && (
        <RestrictedForm
          initial={shown.restricted}
          isBusy={change.isPending}
          onSave={save}
          onCancel={() => setIsEditing(false)}
        />
      )}
      <Looks mentorId={mentorId} />
    </Section>
  )
}

const looksShown = 5

function Looks({ mentorId }: { readonly mentorId: MentorId }) {
  const { restricted: words } = useText().mentorDossier
  const format = useFormat()
  const { looks } = useRestricted(mentorId)
  const said = (looks.data ?? [])
    .slice(0, looksShown)
    .map(
      ({ lookedBy, lookedAt, group }) =>
        `${words.look(lookedBy, format.dateTime(lookedAt))} (${words.groups[group]})`,
    )
  return (
    <p className={`nb-soft ${styles.looks ?? ''}`}>
      {said.length === 0 ? words.looksNone : `${words.looks}: ${said.join('; ')}`}
    </p>
  )
}
