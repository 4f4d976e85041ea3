import { useState } from 'react'

import type { BatchId } from '#shared/domain/batches/batch.ts'

import { useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { BatchFault } from './batch-fault.tsx'
import { useDiscardBatch } from './use-batches.ts'

/** Undoes the gathering, after asking. */
export function DiscardBatch(props: {
  readonly batchId: BatchId
  readonly onDiscarded: () => void
}) {
  const { batch: text } = useText().batches
  const [isAsked, setIsAsked] = useState(false)
  const discard = useDiscardBatch(props.onDiscarded)
  return (
    <>
      <QuietButton onClick={() => setIsAsked(true)}>{text.discard}</QuietButton>
      <ConfirmDialog
        opened={isAsked}
        title={text.discardTitle}
        confirm={text.discard}
        keep={text.keep}
        busy={discard.isPending}
        onClose={() => setIsAsked(false)}
        onConfirm={() => discard.mutate(props.batchId)}
      >
        <BatchFault error={discard.error} />
        <p>{text.discardExplained}</p>
      </ConfirmDialog>
    </>
  )
}
