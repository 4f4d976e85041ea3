import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'

import { emptyMentor } from '#shared/domain/mentors/empty-mentor.ts'
import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import type { KeptMentorDraft } from '#shared/domain/mentors/mentor-draft.ts'
import { mentorIdSchema, type MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useReferenceIndex } from '../../reference/use-reference-index.ts'
import { useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { DraftOffer } from './draft-offer.tsx'
import { toMentorDraft } from './mentor-form-values.ts'
import { MentorForm } from './mentor-form.tsx'
import { MentorNotFoundScreen } from './mentor-not-found-screen.tsx'
import { useDiscardMentorDraft, useMentorDraft } from './use-mentor-draft.ts'
import { useMentor } from './use-mentors.ts'
import { useSaveMentorForm } from './use-save-mentor-form.ts'

export function AddMentorScreen() {
  const { mentorForm, mentors } = useText()
  return (
    <Screen title={mentorForm.addTitle} above={<Link to="/mentors">{mentors.title}</Link>}>
      <FormOf mentor={null} onReload={() => undefined} />
    </Screen>
  )
}

export function EditMentorScreen() {
  const mentorId = mentorIdSchema.safeParse(useParams()['mentorId'])
  return mentorId.success ? <EditMentor mentorId={mentorId.data} /> : <MentorNotFoundScreen />
}

function EditMentor({ mentorId }: { readonly mentorId: MentorId }) {
  const { mentorForm } = useText()
  const { data: mentor, error, refetch } = useMentor(mentorId)
  const [reloads, setReloads] = useState(0)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!mentor) return <Loading />
  const name = mentorName(mentor.details)
  return (
    <Screen
      title={mentorForm.editTitle(name)}
      above={<Link to={`/mentors/${mentor.id}`}>{name}</Link>}
    >
      <FormOf
        key={reloads}
        mentor={mentor}
        onReload={() => void refetch().then(() => setReloads((count) => count + 1))}
      />
    </Screen>
  )
}

type FormOfProps = { readonly mentor: Mentor | null; readonly onReload: () => void }

/** The form, after it was settled what becomes of an earlier draft. */
function FormOf(props: FormOfProps) {
  const mentorId = props.mentor?.id ?? null
  const { data: kept, error, refetch } = useMentorDraft(mentorId)
  const discard = useDiscardMentorDraft(mentorId)
  const [draft, setDraft] = useState<KeptMentorDraft | null>(null)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (kept === undefined) return <Loading />
  if (kept === null || draft !== null) return <OpenForm {...props} draft={draft} />
  return (
    <DraftOffer kept={kept} onContinue={() => setDraft(kept)} onDiscard={() => discard.mutate()} />
  )
}

function OpenForm(props: FormOfProps & { readonly draft: KeptMentorDraft | null }) {
  const { mentor, draft } = props
  const navigate = useNavigate()
  const index = useReferenceIndex()
  // Of this visit: what is changed elsewhere meanwhile must be refused, not written over.
  const [subject] = useState(() => ({
    mentorId: mentor?.id ?? null,
    version: mentor && (draft?.version ?? mentor.version),
  }))
  const { save, savedId } = useSaveMentorForm(subject)
  const saved = toMentorDraft(mentor?.details ?? emptyMentor)
  return (
    <MentorForm
      subject={subject}
      saved={saved}
      initial={draft?.draft ?? saved}
      index={index}
      onSave={save}
      onReload={props.onReload}
      onSaved={() => void navigate(`/mentors/${savedId.current ?? ''}`, { replace: true })}
      onCancel={() => void navigate(mentor ? `/mentors/${mentor.id}` : '/mentors')}
    />
  )
}
