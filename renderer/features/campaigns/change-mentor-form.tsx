import { Select } from '@mantine/core'
import { useState } from 'react'

import type { TargetRow } from '#shared/domain/campaigns/campaign-board.ts'
import type { MentorCandidate } from '#shared/domain/campaigns/mentor-candidate.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { ActionFault } from './action-fault.tsx'
import { BecauseField, isReason } from './because-field.tsx'
import { CandidatePicker } from './candidate-picker.tsx'
import styles from './campaigns.module.css'
import { useCampaignAction } from './use-campaigns.ts'
import { useCandidates } from './use-targets.ts'

type Assignment = NonNullable<TargetRow['assignment']>

type ChangeProps = {
  readonly assignment: Assignment
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Another mentor for a firm, or a second one along, with the reason. */
export function ChangeMentorForm(props: ChangeProps) {
  const [words, setWords] = useState('')
  const { data: candidates, error, refetch } = useCandidates(props.assignment.id, words)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (candidates === undefined) return <Loading />
  return <Form {...props} candidates={candidates} words={words} onWords={setWords} />
}

type FormProps = ChangeProps & {
  readonly candidates: readonly MentorCandidate[]
  readonly words: string
  readonly onWords: (words: string) => void
}

function Form(props: FormProps) {
  const { assignments: text, ui } = useText()
  const format = useFormat()
  const { assignment, candidates } = props
  const app = useAppClient()
  const [leadMentorId, setLead] = useState(assignment.leadMentorId)
  const [coMentorId, setCo] = useState(assignment.coMentorId)
  const [because, setBecause] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const change = useCampaignAction(app.assignments.changeMentor)
  const isSame = leadMentorId === assignment.leadMentorId && coMentorId === assignment.coMentorId
  const save = () => {
    setIsChecked(true)
    if (!isReason(because)) return
    const { id: assignmentId, version } = assignment
    change.mutate(
      { assignmentId, version, leadMentorId, coMentorId, because },
      { onSuccess: props.onDone },
    )
  }
  return (
    <div className={styles.stack}>
      <CandidatePicker
        candidates={candidates}
        words={props.words}
        chosen={leadMentorId}
        onWords={props.onWords}
        onChoose={setLead}
      />
      <Select
        label={text.co}
        placeholder={text.coNone}
        clearable
        searchable
        data={candidates
          .filter(({ conflict, notFree }) => conflict === null && notFree === null)
          .filter(({ mentorId }) => mentorId !== leadMentorId)
          .map(({ mentorId, name }) => ({ value: mentorId, label: name }))}
        value={coMentorId}
        onChange={setCo}
      />
      {assignment.visitOn !== null && leadMentorId !== assignment.leadMentorId ? (
        <Notice tone="attention">{text.dayIsDropped(format.date(assignment.visitOn))}</Notice>
      ) : null}
      <BecauseField value={because} isChecked={isChecked} onChange={setBecause} />
      <ActionFault error={change.error} />
      <div className={styles.row}>
        <PrimaryButton disabled={isSame} loading={change.isPending} onClick={save}>
          {text.saveChange}
        </PrimaryButton>
        <QuietButton onClick={props.onCancel}>{ui.cancel}</QuietButton>
      </div>
    </div>
  )
}
