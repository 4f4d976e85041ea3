import { useState } from 'react'

import type { Enrolment } from '#shared/domain/sync/sync-state.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useIsAssociation } from '../../client/use-is-association.ts'
import { useSyncStatus } from '../../client/use-sync-status.ts'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
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
  const [isNew, setIsNew] = useState(false)
  const enrolment = status?.enrolment
  const isRefused = status?.lastFault?.code === 'sync/device-revoked'
  return (
    <SyncFrame title={sync.places.device} lead={device.lead}>
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {!status && !error ? <Loading /> : null}
      {isNew ? <JustEnrolled enrolment={enrolment} /> : null}
      {enrolment ? (
        <div className={classes.sections}>
          <DeviceStatus enrolment={enrolment} isRefused={isRefused} />
          <Ways enrolment={enrolment} isRefused={isRefused} onEnrolled={() => setIsNew(true)} />
        </div>
      ) : null}
    </SyncFrame>
  )
}

function JustEnrolled({ enrolment }: { readonly enrolment: Enrolment | undefined }) {
  const { device } = useText()
  if (enrolment?.state !== 'enrolled') return null
  return (
    <Notice
      tone="done"
      title={device.enrolled(enrolment.orgName)}
      actions={<LinkButton to="/sync">{device.toSync}</LinkButton>}
    />
  )
}

/** What is enrolled already is enrolled again only on purpose. */
function Ways(props: {
  readonly enrolment: Enrolment
  readonly isRefused: boolean
  readonly onEnrolled: () => void
}) {
  const { ui, device } = useText()
  const { again } = device
  const isManager = useIsAssociation()
  const [isAgain, setIsAgain] = useState(false)
  const { enrolment, isRefused } = props
  const isGood = enrolment.state === 'enrolled' && enrolment.revokedAt === null && !isRefused
  if (isGood && !isAgain) {
    return (
      <>
        {enrolment.role === 'association-manager' ? <AnswerRequestSection /> : null}
        <Section title={again.title} lead={isManager ? again.leadManager : again.lead}>
          <div>
            <QuietButton onClick={() => setIsAgain(true)}>{again.show}</QuietButton>
          </div>
        </Section>
      </>
    )
  }
  const requestedAt = enrolment.state === 'requested' ? enrolment.madeAt : null
  const onEnrolled = () => {
    setIsAgain(false)
    props.onEnrolled()
  }
  return (
    <>
      <EnrolByCodeSection isPrimary={requestedAt === null} onEnrolled={onEnrolled} />
      <EnrolByFileSection requestedAt={requestedAt} onEnrolled={onEnrolled} />
      {isGood ? (
        <div>
          <QuietButton onClick={() => setIsAgain(false)}>{ui.cancel}</QuietButton>
        </div>
      ) : null}
    </>
  )
}
