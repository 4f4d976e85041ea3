import { IconDeviceLaptop } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import type { Enrolment, SyncStatus } from '#shared/domain/sync/sync-state.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useSyncStatus } from '../../client/use-sync-status.ts'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'

export type Enrolled = Extract<Enrolment, { readonly state: 'enrolled' }>

/** What works only once the laptop is enrolled; until then, the way there. */
export function WhenEnrolled(props: {
  /** Shown instead while the laptop is not enrolled. */
  readonly otherwise?: (enrolment: Enrolment) => ReactNode
  readonly children: (enrolment: Enrolled, status: SyncStatus) => ReactNode
}) {
  const { data: status, error, refetch } = useSyncStatus()
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!status) return <Loading />
  const { enrolment } = status
  if (enrolment.state === 'enrolled') return props.children(enrolment, status)
  return props.otherwise ? props.otherwise(enrolment) : <EnrolFirst />
}

function EnrolFirst() {
  const { notEnrolled: text } = useText().sync
  return (
    <EmptyState
      icon={IconDeviceLaptop}
      title={text.needed}
      action={
        <LinkButton to="/sync/device" primary>
          {text.neededDo}
        </LinkButton>
      }
    >
      {text.neededExplained}
    </EmptyState>
  )
}
