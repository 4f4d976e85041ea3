import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'

import { emptyMentor } from '#shared/domain/mentors/empty-mentor.ts'
import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import { mentorIdSchema, type MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useReferenceIndex } from '../../reference/use-reference-index.ts'
import { useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { toMentorDraft } from './mentor-form-values.ts'
import { MentorForm } from './mentor-form.tsx'
import { MentorNotFoundScreen } from './mentor-not-found-screen.tsx'
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

function FormOf(props: { readonly mentor: Mentor | null; readonly onReload: () => void }) {
  const { mentor } = props
  const navigate = useNavigate()
  const index = useReferenceIndex()
  // Of this visit: what is changed elsewhere meanwhile must be refused, not written over.
  const [subject] = useState(() => ({
    mentorId: mentor?.id ?? null,
    version: mentor?.version ?? null,
  }))
  const { save, savedId } = useSaveMentorForm(subject)
  return (
    <MentorForm
      initial={toMentorDraft(mentor?.details ?? emptyMentor)}
      index={index}
      onSave={save}
      onReload={props.onReload}
      onSaved={() => void navigate(`/mentors/${savedId.current ?? ''}`, { replace: true })}
      onCancel={() => void navigate(mentor ? `/mentors/${mentor.id}` : '/mentors')}
    />
  )
}
