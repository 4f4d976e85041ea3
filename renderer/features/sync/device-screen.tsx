import { useState } from 'react'

import type { Enrolment } from '#shared/domain/sync/sync-state.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useSyncStatus } from '../../client/use-sync-status.ts'
import { useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { AnswerRequestSection } from './answer-request-section.tsx'
import classes from './device-screen.module.css'
import { DeviceStatus } from './device-status.tsx'
import { EnrolByCodeSection } from './enrol-by-code-section.tsx'
import { EnrolByFileSection } from './enrol-by-file-section.tsx'
import { SyncFrame } from './sync-frame.tsx'

/** Thiết bị: who this laptop is to the association, and how it becomes somebody. */
export function DeviceScreen() {
  const { sync, device } = useText()
  const { data: status, error, refetch } = useSyncStatus()
  return (
    <SyncFrame title={sync.places.device} lead={device.lead}>
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {!status && !error ? <Loading /> : null}
      {status ? (
        <div className={classes.sections}>
          <DeviceStatus enrolment={status.enrolment} />
          <Ways enrolment={status.enrolment} />
        </div>
      ) : null}
    </SyncFrame>
  )
}

/** What is enrolled already is enrolled again only on purpose. */
function Ways({ enrolment }: { readonly enrolment: Enrolment }) {
  const { again } = useText().device
  const [isAgain, setIsAgain] = useState(false)
  const isEnrolled = enrolment.state === 'enrolled'
  if (isEnrolled && !isAgain && enrolment.revokedAt === null) {
    return (
      <>
        {enrolment.role === 'association-manager' ? <AnswerRequestSection /> : null}
        <Section title={again.title} lead={again.lead}>
          <div>
            <QuietButton onClick={() => setIsAgain(true)}>{again.show}</QuietButton>
          </div>
        </Section>
      </>
    )
  }
  const requestedAt = enrolment.state === 'requested' ? enrolment.madeAt : null
  const onEnrolled = () => setIsAgain(false)
  return (
    <>
      <EnrolByCodeSection isPrimary={requestedAt === null} onEnrolled={onEnrolled} />
      <EnrolByFileSection requestedAt={requestedAt} onEnrolled={onEnrolled} />
    </>
  )
}
