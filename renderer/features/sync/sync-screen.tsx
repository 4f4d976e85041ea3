import { IconRefresh, IconUsb } from '@tabler/icons-react'

import type { SyncStatus } from '#shared/domain/sync/sync-state.ts'

import { SyncFailure } from '../../client/sync-failure.tsx'
import { useSyncStatus } from '../../client/use-sync-status.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { NotEnrolled } from './not-enrolled.tsx'
import { RecordSection } from './record-section.tsx'
import { RunningSync } from './running-sync.tsx'
import { SyncBanners } from './sync-banners.tsx'
import { SyncFrame } from './sync-frame.tsx'
import { useSyncOrder } from './use-sync.ts'
import { WhenEnrolled } from './when-enrolled.tsx'

/** Đồng bộ: what waits, what has arrived, and the button that sends. */
export function SyncScreen() {
  const { sync } = useText()
  const { data: status } = useSyncStatus()
  const order = useSyncOrder()
  return (
    <SyncFrame
      title={sync.title}
      actions={
        <MainAction
          status={status}
          isBusy={order.isPending}
          onStart={() => order.mutate('start')}
        />
      }
    >
      {order.error ? <SyncFailure error={order.error} /> : null}
      <WhenEnrolled otherwise={(enrolment) => <NotEnrolled enrolment={enrolment} />}>
        {(enrolment, known) => (
          <>
            {known.running ? <RunningSync onStop={() => order.mutate('cancel')} /> : null}
            <SyncBanners
              enrolment={enrolment}
              status={known}
              onAllow={() => order.mutate('allowReplacing')}
            />
            <LastSync status={known} />
            {known.relaysWaiting > 0 ? <RelaysWaiting count={known.relaysWaiting} /> : null}
            <RecordSection status={known} />
          </>
        )}
      </WhenEnrolled>
    </SyncFrame>
  )
}

/** Where there is no server, the way out is a file. */
function MainAction(props: {
  readonly status: SyncStatus | undefined
  readonly isBusy: boolean
  readonly onStart: () => void
}) {
  const { sync } = useText()
  const { status } = props
  if (status?.enrolment.state !== 'enrolled' || status.running) return null
  if (status.enrolment.gatewayUrl === null) {
    return (
      <LinkButton to="/sync/usb" primary icon={<IconUsb aria-hidden size="1.25rem" />}>
        {sync.byFileOnly}
      </LinkButton>
    )
  }
  return (
    <PrimaryButton
      leftSection={<IconRefresh aria-hidden size="1.25rem" />}
      loading={props.isBusy}
      onClick={props.onStart}
    >
      {sync.now}
    </PrimaryButton>
  )
}

/** What a manager took from mentors' files goes on with the next sync. */
function RelaysWaiting(props: { readonly count: number }) {
  const { sync } = useText()
  const format = useFormat()
  return <Notice tone="info" title={sync.relaysWaiting(format.integer(props.count))} />
}

function LastSync(props: { readonly status: SyncStatus }) {
  const { sync } = useText()
  const format = useFormat()
  const { lastSyncAt, lastFault, nextAttemptAt, running, enrolment } = props.status
  // By file alone there is nothing to wait for.
  if (enrolment.state !== 'enrolled' || enrolment.gatewayUrl === null) return null
  const next = lastFault ? sync.nextAttempt : sync.nextSync
  return (
    <p className="nb-soft" role="status">
      {lastSyncAt ? sync.lastSync(format.sinceThen(lastSyncAt, Date.now())) : sync.neverSynced}
      {nextAttemptAt && !running ? ` ${next(format.time(nextAttemptAt))}` : null}
    </p>
  )
}
