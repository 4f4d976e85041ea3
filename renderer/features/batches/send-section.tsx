import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'

import type { BatchFinding } from '#shared/domain/batches/batch-finding.ts'
import type { Batch } from '#shared/domain/batches/batch.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { Section } from '../../ui/section.tsx'
import { BatchFault } from './batch-fault.tsx'
import { useBatchOrder } from './use-batches.ts'

/** The last step, asked once more: from here on it counts. */
export function SendSection(props: {
  readonly batch: Batch
  readonly seen: readonly BatchFinding['code'][]
  readonly isReady: boolean
}) {
  const { send: text } = useText().batches
  const format = useFormat()
  const [isAsked, setIsAsked] = useState(false)
  const send = useBatchOrder()
  const { batch, seen, isReady } = props
  const acknowledged = [...seen]
  return (
    <Section title={text.title} lead={text.explained}>
      <BatchFault error={send.error} />
      <div>
        <PrimaryButton
          leftSection={<IconSend aria-hidden size="1.25rem" />}
          disabled={!isReady}
          onClick={() => setIsAsked(true)}
        >
          {text.do}
        </PrimaryButton>
      </div>
      {isReady ? null : <p className="nb-soft">{text.notYet}</p>}
      <ConfirmDialog
        opened={isAsked}
        title={text.ask(format.integer(batch.items.length))}
        confirm={text.do}
        busy={send.isPending}
        onClose={() => setIsAsked(false)}
        onConfirm={() =>
          send.mutate(
            { do: 'send', batchId: batch.id, acknowledged },
            { onSettled: () => setIsAsked(false) },
          )
        }
      >
        <p>{text.askExplained}</p>
      </ConfirmDialog>
    </Section>
  )
}
