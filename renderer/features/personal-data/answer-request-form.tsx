import { Modal } from '@mantine/core'
import { useState } from 'react'

import type { PersonalRequest } from '#shared/domain/personal-data/personal-request.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './personal-data.module.css'
import { todayInHanoi } from './today-in-hanoi.ts'
import { useAnswerRequest } from './use-kept-people.ts'

/** What was answered, and when; it stays in the register. */
export function AnswerRequestForm(props: {
  readonly request: PersonalRequest
  readonly suggested: string
  readonly onClose: () => void
}) {
  const { ui, personalData } = useText()
  const { requests: text, person } = personalData
  const answer = useAnswerRequest()
  const [answeredOn, setAnsweredOn] = useState(todayInHanoi)
  const [words, setWords] = useState(props.suggested)
  const [isChecked, setIsChecked] = useState(false)
  const isComplete = words.trim().length >= 2
  const { id: requestId, personName } = props.request
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={text.answerTitle(personName)}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsChecked(true)
          if (!isComplete || answeredOn === '') return
          answer.mutate({ requestId, answeredOn, words }, { onSuccess: props.onClose })
        }}
      >
        <DateField
          label={text.answeredOn}
          placeholder={person.datePlaceholder}
          value={answeredOn}
          error={answeredOn === '' ? person.needDate : null}
          onChange={setAnsweredOn}
        />
        <TextField
          label={text.words}
          value={words}
          error={isChecked && !isComplete ? person.needBecause : null}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div>
          <PrimaryButton type="submit" loading={answer.isPending}>
            {text.keep}
          </PrimaryButton>
        </div>
        {answer.error ? <FailureNotice error={answer.error} /> : null}
      </form>
    </Modal>
  )
}
