import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'

import type { Assessment } from '#shared/domain/assessments/assessment.ts'

import { SyncFailure } from '../../client/sync-failure.tsx'
import { useSyncStatus } from '../../client/use-sync-status.ts'
import { useText } from '../../text/text-context.tsx'
import { CarriageTicks } from '../../ui/carriage-ticks.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { Section } from '../../ui/section.tsx'
import { useSentRecord, useSubmit } from './use-submit.ts'

/** From both signatures on: sending, and where it has come to. Samples never leave the laptop. */
export function SubmitAssessment(props: {
  readonly assessment: Assessment
  readonly isCovered: boolean
}) {
  const { assessment, isCovered } = props
  if (assessment.isSample) return null
  if (assessment.state === 'signed_off') return isCovered ? <Submit {...props} /> : null
  return <Carriage assessment={assessment} />
}

function Submit({ assessment }: { readonly assessment: Assessment }) {
  const { submit: text } = useText().sync
  const { data: status } = useSyncStatus()
  const submit = useSubmit()
  const [isAsked, setIsAsked] = useState(false)
  const isEnrolled = status?.enrolment.state === 'enrolled'
  const isManager =
    status?.enrolment.state === 'enrolled' && status.enrolment.role === 'association-manager'
  return (
    <Section title={text.title} lead={isEnrolled ? text.lead : text.notEnrolled}>
      {submit.error ? <SyncFailure error={submit.error} /> : null}
      <div>
        {isEnrolled ? (
          <PrimaryButton
            leftSection={<IconSend aria-hidden size="1.25rem" />}
            onClick={() => setIsAsked(true)}
          >
            {text.do}
          </PrimaryButton>
        ) : (
          <EnrolFirst />
        )}
      </div>
      <ConfirmDialog
        opened={isAsked}
        title={text.ask}
        confirm={text.confirm}
        busy={submit.isPending}
        onClose={() => setIsAsked(false)}
        onConfirm={() => submit.mutate(assessment.id, { onSettled: () => setIsAsked(false) })}
      >
        <p>{isManager ? text.leadManager : text.lead}</p>
        <p>{text.askExplained}</p>
      </ConfirmDialog>
    </Section>
  )
}

function EnrolFirst() {
  const { notEnrolled } = useText().sync
  return <LinkButton to="/sync/device">{notEnrolled.neededDo}</LinkButton>
}

function Carriage({ assessment }: { readonly assessment: Assessment }) {
  const { submit: text } = useText().sync
  const { data: record } = useSentRecord(assessment.id)
  if (!record) return null
  const lead =
    assessment.state === 'returned'
      ? text.returned
      : record.carriage === 'queued'
        ? text.queued
        : null
  return (
    <Section
      title={text.where}
      lead={lead}
      actions={<LinkButton to="/sync">{text.toSync}</LinkButton>}
    >
      <CarriageTicks record={record} />
    </Section>
  )
}
