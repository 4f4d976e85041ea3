import { Modal } from '@mantine/core'
import { useState } from 'react'

import type { Batch } from '#shared/domain/batches/batch.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { BatchFault } from './batch-fault.tsx'
import classes from './batches.module.css'
import { useBatchOrder } from './use-batches.ts'

const shortestName = 3

/** Names the new batch, and says that nothing is sent yet. */
export function GatherDialog(props: {
  readonly opened: boolean
  readonly ready: number
  readonly onClose: () => void
  readonly onGathered: (batch: Batch) => void
}) {
  const { batches, ui } = useText()
  const format = useFormat()
  const now = new Date()
  const usual = batches.defaultName(String(now.getMonth() + 1), String(now.getFullYear()))
  const [typed, setTyped] = useState<string | null>(null)
  const name = (typed ?? usual).trim()
  const gather = useBatchOrder(props.onGathered)
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={batches.gatherTitle}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.length >= shortestName) gather.mutate({ do: 'gather', name })
        }}
      >
        <BatchFault error={gather.error} />
        <p>{batches.gatherExplained(format.integer(props.ready))}</p>
        <TextField
          label={batches.name}
          description={batches.nameHint}
          maxLength={200}
          data-autofocus
          value={typed ?? usual}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <QuietButton onClick={props.onClose}>{ui.cancel}</QuietButton>
          <PrimaryButton
            type="submit"
            loading={gather.isPending}
            disabled={name.length < shortestName}
          >
            {batches.gatherDo}
          </PrimaryButton>
        </div>
      </form>
    </Modal>
  )
}
