import { useState } from 'react'

import type { BatchFinding } from '#shared/domain/batches/batch-finding.ts'
import type { Batch } from '#shared/domain/batches/batch.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { AskSection } from './ask-section.tsx'
import { BatchChecks } from './batch-checks.tsx'
import { BatchFault } from './batch-fault.tsx'
import classes from './batches.module.css'
import { ConfirmSection } from './confirm-section.tsx'
import { blockedItems, countFindings } from './count-findings.ts'
import { SendSection } from './send-section.tsx'
import { useBatches, useBatchOrder } from './use-batches.ts'

/** A batch before it is sent: what was found, who confirms, and sending. */
export function PreparingBatch({ batch }: { readonly batch: Batch }) {
  const [seen, setSeen] = useState<readonly BatchFinding['code'][]>([])
  const toSee = countFindings(batch).filter(({ blocks }) => !blocks)
  const isBlocked = blockedItems(batch).length > 0 || batch.items.length === 0
  const needsConfirming = batch.isTwoPerson && batch.state === 'draft'
  return (
    <>
      <ChangeDraft batch={batch} />
      <BatchChecks batch={batch} seen={seen} onSeen={setSeen} />
      {needsConfirming ? (
        <>
          {batch.colleagues.length > 0 ? <AskSection batch={batch} isDisabled={isBlocked} /> : null}
          <ConfirmSection batchId={batch.id} isDisabled={isBlocked} />
        </>
      ) : (
        <SendSection
          batch={batch}
          seen={seen}
          isReady={!isBlocked && toSee.every(({ code }) => seen.includes(code))}
        />
      )}
    </>
  )
}

/** Takes in what was approved since, or opens a confirmed batch again. */
function ChangeDraft({ batch }: { readonly batch: Batch }) {
  const { batch: text } = useText().batches
  const format = useFormat()
  const ready = useBatches().data?.ready ?? 0
  const order = useBatchOrder()
  const isDraft = batch.state === 'draft'
  if (isDraft && ready === 0) return null
  return (
    <div className={classes.stack}>
      <BatchFault error={order.error} />
      <div>
        <QuietButton
          loading={order.isPending}
          onClick={() => order.mutate({ do: isDraft ? 'gatherMore' : 'reopen', batchId: batch.id })}
        >
          {isDraft ? text.more(format.integer(ready)) : text.reopen}
        </QuietButton>
      </div>
    </div>
  )
}
