import { useState } from 'react'

import type { PersonalRequest } from '#shared/domain/personal-data/personal-request.ts'
import { foldText } from '#shared/kit/fold-text.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { AnswerRequestForm } from './answer-request-form.tsx'
import { useRequests } from './use-kept-people.ts'

/** What can have been done on this screen just now. */
type Deed = 'see' | 'restrict' | 'erase'

/**
 * The requests of somebody of this name that wait for an answer. For what was just done here the
 * answer is offered in words.
 */
export function OpenRequests(props: { readonly name: string; readonly done: readonly Deed[] }) {
  const { requests: text } = useText().personalData
  const format = useFormat()
  const { data: requests = [] } = useRequests()
  const [answering, setAnswering] = useState<PersonalRequest | null>(null)
  const name = foldText(props.name)
  const open = requests.filter(
    ({ answer, personName }) => answer === null && foldText(personName) === name,
  )
  return (
    <>
      {open.map((request) => (
        <Notice
          key={request.id}
          tone="attention"
          actions={
            <QuietButton onClick={() => setAnswering(request)}>
              {text.answerNow(text.kinds[request.kind])}
            </QuietButton>
          }
        >
          {text.ofPerson(text.kinds[request.kind], format.date(request.dueOn))}
        </Notice>
      ))}
      {answering ? (
        <AnswerRequestForm
          request={answering}
          suggested={props.done
            .filter((deed) => deed === answering.kind)
            .map((deed) => text.done[deed])
            .join('')}
          onClose={() => setAnswering(null)}
        />
      ) : null}
    </>
  )
}
