import type { Batch } from '#shared/domain/batches/batch.ts'

import { SyncFailure } from '../../client/sync-failure.tsx'
import { useSyncStatus } from '../../client/use-sync-status.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { useSyncNow } from './use-batches.ts'

/** Sent, and without all its answers: by which way it can go on. */
export function WayOfBatch({ batch }: { readonly batch: Batch }) {
  const { way } = useText().batches
  const format = useFormat()
  const sync = useSyncNow()
  const { data: status } = useSyncStatus()
  const hasNetwork = status?.enrolment.state === 'enrolled' && status.enrolment.gatewayUrl !== null
  return (
    <>
      {sync.error ? <SyncFailure error={sync.error} /> : null}
      <Notice
        tone="attention"
        title={way.title}
        actions={
          <>
            {hasNetwork ? (
              <PrimaryButton
                loading={sync.isPending || status.running}
                onClick={() => sync.mutate()}
              >
                {way.sync}
              </PrimaryButton>
            ) : null}
            <LinkButton to="/sync/usb">{way.byFile}</LinkButton>
          </>
        }
      >
        {(hasNetwork ? way.explained : way.explainedByFile)(format.integer(batch.counts.waiting))}
      </Notice>
    </>
  )
}
