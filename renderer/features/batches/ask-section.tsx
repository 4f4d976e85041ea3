import { IconFileExport } from '@tabler/icons-react'

import type { Batch } from '#shared/domain/batches/batch.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { Section } from '../../ui/section.tsx'
import { BatchFault } from './batch-fault.tsx'
import classes from './batches.module.css'
import { useAskColleagues } from './use-asked-batches.ts'

/** Another manager confirms the batch at a laptop of their own; files go there and back. */
export function AskSection(props: {
  readonly batch: Batch
  /** While something in the batch cannot go. */
  readonly isDisabled: boolean
}) {
  const { ask: text } = useText().batches
  const { batch } = props
  const ask = useAskColleagues()
  return (
    <Section title={text.title} lead={text.explained(batch.colleagues)}>
      <BatchFault error={ask.error} />
      <LastAnswer batch={batch} />
      <div className={classes.choices}>
        <PrimaryButton
          leftSection={<IconFileExport aria-hidden size="1.25rem" />}
          loading={ask.isPending}
          disabled={props.isDisabled}
          onClick={() => ask.mutate(batch.id)}
        >
          {ask.isSuccess || batch.answer !== null ? text.again : text.do}
        </PrimaryButton>
        <LinkButton to="/sync/usb">{text.take}</LinkButton>
      </div>
    </Section>
  )
}

/** Why the batch is not confirmed though an answer came. */
function LastAnswer({ batch: { answer } }: { readonly batch: Batch }) {
  const { ask: text } = useText().batches
  const format = useFormat()
  if (answer === null) return null
  const when = format.dateTime(answer.at)
  if (!answer.isOfThese) {
    return (
      <Notice tone="attention" title={text.outdated}>
        {text.outdatedExplained(answer.by, when)}
      </Notice>
    )
  }
  if (answer.isConfirmed) return null
  return (
    <Notice tone="attention" title={text.refused(answer.by, when)}>
      {answer.reason}
    </Notice>
  )
}
