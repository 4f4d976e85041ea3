import { useState } from 'react'

import type { BatchId } from '#shared/domain/batches/batch.ts'

import { CallFailedError } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { BatchFault } from './batch-fault.tsx'
import classes from './batches.module.css'
import { useBatchOrder } from './use-batches.ts'

const shortestName = 2

/** A second person puts their name to the batch. */
export function ConfirmSection(props: {
  readonly batchId: BatchId
  /** While something in the batch cannot go. */
  readonly isDisabled: boolean
}) {
  const { confirm: text, send } = useText().batches
  const [fullName, setFullName] = useState('')
  const [title, setTitle] = useState('')
  const confirm = useBatchOrder()
  const { error } = confirm
  const isSamePerson =
    error instanceof CallFailedError && error.failure.code === 'batch/same-person'
  const isNamed = fullName.trim().length >= shortestName
  return (
    <Section title={text.title} lead={text.explained}>
      {isSamePerson ? null : <BatchFault error={error} />}
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isNamed) confirm.mutate({ do: 'confirm', batchId: props.batchId, fullName, title })
        }}
      >
        <TextField
          label={text.fullName}
          maxLength={200}
          value={fullName}
          error={isSamePerson ? text.samePerson : null}
          onChange={(event) => setFullName(event.currentTarget.value)}
        />
        <TextField
          label={text.jobTitle}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <PrimaryButton
          type="submit"
          loading={confirm.isPending}
          disabled={props.isDisabled || !isNamed}
        >
          {text.do}
        </PrimaryButton>
      </form>
      <p className="nb-soft">{send.afterConfirm}</p>
    </Section>
  )
}
