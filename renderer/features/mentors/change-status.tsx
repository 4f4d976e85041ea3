import { Modal, Textarea } from '@mantine/core'
import { useState } from 'react'

import { stepsFrom, type MentorStepKind } from '#shared/domain/mentors/mentor-status.ts'
import type { Mentor } from '#shared/domain/mentors/mentor.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './dossier.module.css'
import { needsReason, toStep, type StepWords } from './to-step.ts'
import { useDossierCalls } from './use-dossier.ts'

/** The steps that lead on from here; each asks for its reason or decision. */
export function ChangeStatus({ mentor }: { readonly mentor: Mentor }) {
  const { mentorDossier } = useText()
  const [kind, setKind] = useState<MentorStepKind | null>(null)
  return (
    <div className={styles.buttons}>
      {stepsFrom(mentor.status).map((step) => (
        <QuietButton key={step} size="sm" onClick={() => setKind(step)}>
          {mentorDossier.steps[step]}
        </QuietButton>
      ))}
      {kind !== null && <StepDialog mentor={mentor} kind={kind} onClose={() => setKind(null)} />}
    </div>
  )
}

const emptyWords: StepWords = {
  reason: '',
  decisionNumber: '',
  decidedOn: '',
  body: '',
  networkCode: '',
}

function StepDialog(props: {
  readonly mentor: Mentor
  readonly kind: MentorStepKind
  readonly onClose: () => void
}) {
  const { mentor, kind, onClose } = props
  const { ui, mentorDossier } = useText()
  const { move } = useDossierCalls()
  const [words, setWords] = useState(emptyWords)
  const [isChecked, setIsChecked] = useState(false)
  const step = toStep(kind, words)
  const take = () => {
    setIsChecked(true)
    if (step === null) return
    move.mutate({ mentorId: mentor.id, step }, { onSuccess: ({ ok }) => ok && onClose() })
  }
  const failure = move.data?.ok === false ? move.data.failure : null
  return (
    <Modal
      opened
      onClose={onClose}
      title={mentorDossier.steps[kind]}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <div className={styles.dialog}>
        <StepFields
          kind={kind}
          words={words}
          isWrong={isChecked && step === null}
          onChange={(part) => setWords({ ...words, ...part })}
        />
        {failure?.code === 'mentor/step-refused' && (
          <p role="alert">{mentorDossier.refused[failure.because]}</p>
        )}
        {failure && failure.code !== 'mentor/step-refused' && (
          <FailureNotice error={new CallFailedError(failure)} />
        )}
        <div className={styles.buttons}>
          <QuietButton onClick={onClose}>{ui.cancel}</QuietButton>
          <PrimaryButton loading={move.isPending} onClick={take}>
            {mentorDossier.steps[kind]}
          </PrimaryButton>
        </div>
      </div>
    </Modal>
  )
}

function StepFields(props: {
  readonly kind: MentorStepKind
  readonly words: StepWords
  readonly isWrong: boolean
  readonly onChange: (part: Partial<StepWords>) => void
}) {
  const { kind, words, isWrong, onChange } = props
  const { mentorDossier } = useText()
  if (kind === 'recognise') {
    const text = (name: 'decisionNumber' | 'body' | 'networkCode') => (
      <TextField
        label={mentorDossier[name]}
        value={words[name]}
        onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      />
    )
    return (
      <>
        {text('decisionNumber')}
        <DateField
          label={mentorDossier.decidedOn}
          placeholder={mentorDossier.day}
          value={words.decidedOn}
          error={null}
          onChange={(decidedOn) => onChange({ decidedOn })}
        />
        {text('body')}
        {text('networkCode')}
        {isWrong && <p role="alert">{mentorDossier.decisionMissing}</p>}
      </>
    )
  }
  if (!needsReason(kind)) return null
  return (
    <Textarea
      autosize
      minRows={3}
      label={mentorDossier.reason}
      description={mentorDossier.reasonHint}
      error={isWrong ? mentorDossier.reasonMissing : null}
      value={words.reason}
      onChange={(event) => onChange({ reason: event.currentTarget.value })}
    />
  )
}
