import { useNavigate } from 'react-router'

import type { Batch } from '#shared/domain/batches/batch.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { BatchFault } from './batch-fault.tsx'
import { useBatchOrder } from './use-batches.ts'

/** What the city did not take, and sending only that once more after it was mended. */
export function RefusedItems({ batch }: { readonly batch: Batch }) {
  const { refused } = useText().batches
  const format = useFormat()
  const navigate = useNavigate()
  const resend = useBatchOrder((again) => void navigate(`/batches/${again.id}`))
  const ready = format.integer(batch.resendable)
  return (
    <>
      <BatchFault error={resend.error} />
      <Notice
        tone="fault"
        title={refused.title}
        actions={
          batch.resendable > 0 ? (
            <PrimaryButton
              loading={resend.isPending}
              onClick={() => resend.mutate({ do: 'resend', batchId: batch.id })}
            >
              {refused.do(ready)}
            </PrimaryButton>
          ) : undefined
        }
      >
        <p>{refused.explained(format.integer(batch.counts.refused))}</p>
        {batch.resendable > 0 ? <p>{refused.ready(ready)}</p> : null}
      </Notice>
    </>
  )
}
