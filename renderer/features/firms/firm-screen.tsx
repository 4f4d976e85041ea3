import { Link, useParams } from 'react-router'

import { firmIdSchema, type FirmId } from '#shared/domain/firms/firm.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { ConsentView } from './consent-view.tsx'
import { ContactList } from './contact-list.tsx'
import { FirmAssessments } from './firm-assessments.tsx'
import { FirmDetailsView } from './firm-details-view.tsx'
import { FirmNotFoundScreen } from './firm-not-found-screen.tsx'
import { RemoveFirm } from './remove-firm.tsx'
import { SizeExplanationView } from './size-explanation-view.tsx'
import { useRestrictedContacts } from './use-restricted-contacts.ts'
import { useFirm } from './use-firm.ts'
import { useReferenceIndex } from '../../reference/use-reference-index.ts'

/** Everything known about one firm, and its assessments. */
export function FirmScreen() {
  const firmId = firmIdSchema.safeParse(useParams()['firmId'])
  return firmId.success ? <FirmPage firmId={firmId.data} /> : <FirmNotFoundScreen />
}

function FirmPage({ firmId }: { readonly firmId: FirmId }) {
  const { firms, firmPage } = useText()
  const format = useFormat()
  const index = useReferenceIndex()
  const { data: firm, error, refetch } = useFirm(firmId)
  const restricted = useRestrictedContacts(firmId)
  if (isNotFound(error)) return <FirmNotFoundScreen />
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!firm) return <Loading />

  return (
    <Screen
      title={firm.name}
      above={<Link to="/firms">{firms.title}</Link>}
      lead={`${firmPage.addedOn(format.date(firm.createdAt))} · ${firmPage.changedOn(format.date(firm.updatedAt))}`}
      actions={
        <>
          <RemoveFirm firm={firm} />
          <LinkButton to={`/firms/${firm.id}/edit`}>{firmPage.edit}</LinkButton>
          <LinkButton to={`/assessments/start?firm=${firm.id}`} primary>
            {firmPage.start}
          </LinkButton>
        </>
      }
    >
      {firm.isSample && (
        <div>
          <StateBadge tone="sample">
            {firms.sample}. {firms.sampleNote}
          </StateBadge>
        </div>
      )}
      <FirmAssessments firmId={firm.id} />
      <Section title={firmPage.details}>
        <FirmDetailsView firm={firm} index={index} />
      </Section>
      <Section title={firmPage.sizeTitle}>
        <SizeExplanationView figures={firm} />
      </Section>
      <Section title={firmPage.contacts}>
        <ContactList contacts={firm.contacts} restricted={restricted} />
      </Section>
      <Section title={firmPage.consentTitle}>
        <ConsentView consent={firm.publicationConsent} />
      </Section>
    </Screen>
  )
}

function isNotFound(error: Error | null): boolean {
  return error instanceof CallFailedError && error.failure.code === 'firm/not-found'
}
