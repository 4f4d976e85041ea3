import { Link, useParams } from 'react-router'

import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import { mentorIdSchema, type MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useReferenceIndex } from '../../reference/use-reference-index.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Section } from '../../ui/section.tsx'
import { ConsentSection } from './consent-section.tsx'
import { DeviceSection } from './device-section.tsx'
import { DocumentsSection } from './documents-section.tsx'
import { MentorContact } from './mentor-contact.tsx'
import { MentorHistory } from './mentor-history.tsx'
import { MentorMore } from './mentor-more.tsx'
import { MentorNotFoundScreen } from './mentor-not-found-screen.tsx'
import { MentorRecords } from './mentor-records.tsx'
import { ProfileMenu } from './profile-menu.tsx'
import { RemoveMentor } from './remove-mentor.tsx'
import { RestrictedSection } from './restricted-section.tsx'
import { Standing } from './standing.tsx'
import { VisitsSection } from './visits-section.tsx'
import { WorkSection } from './work-section.tsx'
import { useMentor } from './use-mentors.ts'

/** Everything known about one mentor that may be shown without asking. */
export function MentorScreen() {
  const mentorId = mentorIdSchema.safeParse(useParams()['mentorId'])
  return mentorId.success ? <MentorPage mentorId={mentorId.data} /> : <MentorNotFoundScreen />
}

function MentorPage({ mentorId }: { readonly mentorId: MentorId }) {
  const { mentors } = useText()
  const format = useFormat()
  const index = useReferenceIndex()
  const { data: mentor, error, refetch } = useMentor(mentorId)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!mentor) return <Loading />
  const { page } = mentors
  return (
    <Screen
      title={mentorName(mentor.details)}
      above={<Link to="/mentors">{mentors.title}</Link>}
      lead={`${page.addedOn(format.date(mentor.createdAt))} · ${page.changedOn(format.date(mentor.updatedAt))}`}
      actions={
        <>
          <RemoveMentor mentor={mentor} />
          <ProfileMenu mentorId={mentor.id} />
          <LinkButton to={`/mentors/${mentor.id}/edit`} primary>
            {page.edit}
          </LinkButton>
        </>
      }
    >
      <Standing mentor={mentor} />
      <MentorContact details={mentor.details} index={index} />
      <MentorMore details={mentor.details} />
      <MentorRecords details={mentor.details} />
      <ConsentSection mentor={mentor} />
      <RestrictedSection mentorId={mentor.id} />
      <DocumentsSection mentorId={mentor.id} />
      <VisitsSection mentor={mentor} />
      <WorkSection mentorId={mentor.id} />
      <DeviceSection mentor={mentor} />
      <Section title={page.history}>
        <MentorHistory mentorId={mentor.id} />
      </Section>
    </Screen>
  )
}
