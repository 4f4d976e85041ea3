import { useState } from 'react'

import type { AskedBatch } from '#shared/domain/batches/asked-batch.ts'

import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { BatchFault } from './batch-fault.tsx'
import classes from './batches.module.css'
import { useAnswerColleague } from './use-asked-batches.ts'

/** Confirms a colleague's batch, or says why not; either is signed and saved as a file. */
export function AnswerSection({ asked }: { readonly asked: AskedBatch }) {
  const { asked: text } = useText().batches
  const [reason, setReason] = useState(asked.answer?.reason ?? '')
  const answer = useAnswerColleague(asked.batchId)
  const { error } = answer
  const isUnexplained =
    error instanceof CallFailedError && error.failure.code === 'batch/reason-missing'
  const give = (isConfirmed: boolean) =>
    answer.mutate({ isConfirmed, reason: isConfirmed ? '' : reason })
  return (
    <Section title={text.answer} lead={text.answerExplained(asked.askedBy)}>
      {isUnexplained ? null : <BatchFault error={error} />}
      <Given asked={asked} onSaveAgain={answer.mutate} />
      <div className={classes.stack}>
        <TextField
          label={text.reason}
          maxLength={2000}
          value={reason}
          error={isUnexplained ? text.reasonMissing : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.choices}>
          <PrimaryButton loading={answer.isPending} onClick={() => give(true)}>
            {text.confirm}
          </PrimaryButton>
          <QuietButton loading={answer.isPending} onClick={() => give(false)}>
            {text.refuse}
          </QuietButton>
        </div>
      </div>
    </Section>
  )
}

type Answer = { readonly isConfirmed: boolean; readonly reason: string }

function Given(props: {
  readonly asked: AskedBatch
  readonly onSaveAgain: (answer: Answer) => void
}) {
  const { asked: text } = useText().batches
  const format = useFormat()
  const { answer, askedBy } = props.asked
  if (answer === null) return null
  const { isConfirmed, reason } = answer
  const when = format.dateTime(answer.at)
  return (
    <Notice
      tone={isConfirmed ? 'done' : 'info'}
      title={isConfirmed ? text.done(when) : text.doneNot(when)}
      actions={
        <QuietButton onClick={() => props.onSaveAgain({ isConfirmed, reason })}>
          {text.again}
        </QuietButton>
      }
    >
      {text.doneExplained(askedBy)}
    </Notice>
  )
}
