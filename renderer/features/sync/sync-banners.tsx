import type { SyncFault, SyncStatus } from '#shared/domain/sync/sync-state.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { clockWords } from './clock-words.ts'
import { ReplacingQuestion } from './replacing-question.tsx'
import type { Enrolled } from './when-enrolled.tsx'

/** What a person should know or do before things go on, most pressing first. */
export function SyncBanners(props: {
  readonly enrolment: Enrolled
  readonly status: SyncStatus
  readonly onAllow: () => void
}) {
  const { enrolment, status, onAllow } = props
  const { lastFault, running, openConflicts, clockOffsetMs } = status
  return (
    <>
      <CertificateBanner enrolment={enrolment} />
      {!running && lastFault ? (
        <FaultBanner fault={lastFault} isRevoked={enrolment.revokedAt !== null} onAllow={onAllow} />
      ) : null}
      {openConflicts > 0 ? <ConflictBanner count={openConflicts} /> : null}
      {clockOffsetMs === null ? null : <ClockBanner offsetMs={clockOffsetMs} />}
    </>
  )
}

function CertificateBanner({ enrolment }: { readonly enrolment: Enrolled }) {
  const { revoked, expiring } = useText().sync
  const format = useFormat()
  const { revokedAt, renewSoon, notAfter } = enrolment
  if (revokedAt) {
    return (
      <Notice
        tone="fault"
        title={revoked.title(format.dateTime(revokedAt))}
        actions={<LinkButton to="/sync/device">{revoked.again}</LinkButton>}
      >
        <p>{revoked.explained}</p>
      </Notice>
    )
  }
  if (!renewSoon) return null
  const isOver = Date.parse(notAfter) <= Date.now()
  const on = format.date(notAfter)
  return (
    <Notice
      tone={isOver ? 'fault' : 'attention'}
      title={isOver ? expiring.expiredTitle(on) : expiring.title(on)}
      actions={<LinkButton to="/sync/device">{expiring.renew}</LinkButton>}
    >
      <p>{isOver ? expiring.expiredExplained : expiring.explained}</p>
    </Notice>
  )
}

function FaultBanner(props: {
  readonly fault: SyncFault
  readonly isRevoked: boolean
  readonly onAllow: () => void
}) {
  const { syncFaults } = useText()
  const { code } = props.fault
  // Of the time before the laptop was enrolled; and what the banner above says already.
  if (code === 'sync/not-enrolled') return null
  if (code === 'sync/device-revoked' && props.isRevoked) return null
  if (code === 'sync/too-much-replaced')
    return <ReplacingQuestion detail={props.fault.detail} onAllow={props.onAllow} />
  const { what, remedy } = syncFaults[code]
  if (code === 'sync/cancelled') return <Notice tone="info" title={what} children={remedy} />
  const isNewCodeNeeded = code === 'sync/device-revoked' || code === 'sync/certificate-expired'
  return (
    <Notice
      tone={isNewCodeNeeded ? 'fault' : 'attention'}
      title={what}
      actions={isNewCodeNeeded ? <ToDevice /> : <OtherWays />}
    >
      <p>{remedy}</p>
    </Notice>
  )
}

function ToDevice() {
  const { revoked } = useText().sync
  return <LinkButton to="/sync/device">{revoked.again}</LinkButton>
}

function OtherWays() {
  const { sync } = useText()
  return (
    <>
      <LinkButton to="/sync/doctor">{sync.toDoctor}</LinkButton>
      <LinkButton to="/sync/usb">{sync.toUsb}</LinkButton>
    </>
  )
}

function ConflictBanner({ count }: { readonly count: number }) {
  const { sync } = useText()
  const format = useFormat()
  return (
    <Notice
      tone="attention"
      title={sync.conflictsOpen(format.integer(count))}
      actions={<LinkButton to="/sync/conflicts">{sync.toConflicts}</LinkButton>}
    >
      <p>{sync.conflictsExplained}</p>
    </Notice>
  )
}

function ClockBanner({ offsetMs }: { readonly offsetMs: number }) {
  const { clock } = useText().sync
  const format = useFormat()
  return (
    <Notice tone="attention" title={clockWords(offsetMs, clock, format.integer)}>
      <p>{clock.explained}</p>
    </Notice>
  )
}
