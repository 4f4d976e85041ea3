import { IconInbox } from '@tabler/icons-react'
import { useState } from 'react'

import type { PersonalRequest } from '#shared/domain/personal-data/personal-request.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { AddRequestForm } from './add-request-form.tsx'
import { AnswerRequestForm } from './answer-request-form.tsx'
import classes from './personal-data.module.css'
import { todayInHanoi } from './today-in-hanoi.ts'
import { useRequests } from './use-kept-people.ts'

/** The register of requests, with the day by which each is to be answered. */
export function RequestsSection(props: { readonly onFind: (name: string) => void }) {
  const { requests: text } = useText().personalData
  const format = useFormat()
  const { data: requests, error } = useRequests()
  const [isAdding, setIsAdding] = useState(false)
  const [added, setAdded] = useState<PersonalRequest | null>(null)
  const [answering, setAnswering] = useState<PersonalRequest | null>(null)
  return (
    <Section
      title={text.title}
      lead={text.lead}
      actions={
        isAdding ? null : <QuietButton onClick={() => setIsAdding(true)}>{text.add}</QuietButton>
      }
    >
      {error ? <FailureNotice error={error} /> : null}
      {added ? <Notice tone="done">{text.added(format.date(added.dueOn))}</Notice> : null}
      {isAdding ? (
        <AddRequestForm
          onClose={() => setIsAdding(false)}
          onAdded={(request) => {
            setIsAdding(false)
            setAdded(request)
          }}
        />
      ) : null}
      {requests && !isAdding ? (
        <Register requests={requests} onFind={props.onFind} onAnswer={setAnswering} />
      ) : null}
      {answering ? (
        <AnswerRequestForm request={answering} suggested="" onClose={() => setAnswering(null)} />
      ) : null}
    </Section>
  )
}

function Register(props: {
  readonly requests: readonly PersonalRequest[]
  readonly onFind: (name: string) => void
  readonly onAnswer: (request: PersonalRequest) => void
}) {
  const { requests: text } = useText().personalData
  const format = useFormat()
  if (props.requests.length === 0) {
    return (
      <EmptyState icon={IconInbox} title={text.none}>
        {text.noneExplained}
      </EmptyState>
    )
  }
  return (
    <DataTable
      label={text.title}
      rows={props.requests}
      rowKey={({ id }) => id}
      columns={[
        { key: 'who', title: text.personName, cell: ({ personName }) => personName },
        { key: 'kind', title: text.kind, cell: ({ kind }) => text.kinds[kind] },
        { key: 'on', title: text.receivedOn, cell: ({ receivedOn }) => format.date(receivedOn) },
        { key: 'due', title: text.dueOn, cell: (request) => <Due request={request} /> },
        { key: 'note', title: text.note, cell: ({ note }) => note },
        {
          key: 'answer',
          title: text.answer,
          cell: (request) =>
            request.answer ? (
              <>
                {text.answered(format.date(request.answer.on), request.answer.by)}
                <br />
                {request.answer.words}
              </>
            ) : (
              <div className={classes.row}>
                <QuietButton
                  aria-label={text.findOf(request.personName)}
                  onClick={() => props.onFind(request.personName)}
                >
                  {text.find}
                </QuietButton>
                <QuietButton
                  aria-label={text.answerOf(request.personName)}
                  onClick={() => props.onAnswer(request)}
                >
                  {text.answer}
                </QuietButton>
              </div>
            ),
        },
      ]}
    />
  )
}

function Due({ request: { dueOn, answer } }: { readonly request: PersonalRequest }) {
  const { requests: text } = useText().personalData
  const day = useFormat().date(dueOn)
  return answer === null && dueOn < todayInHanoi() ? (
    <StateBadge tone="fault">{text.overdue(day)}</StateBadge>
  ) : (
    day
  )
}
