import { SegmentedControl, Textarea } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'

import type { Answer, EvidenceStrength } from '#shared/domain/assessments/answer.ts'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import classes from './answer-details.module.css'

const strengths: readonly EvidenceStrength[] = ['told', 'seen', 'document', 'measured']

/** How sure the answer is, what was remarked, and the files that prove it; folded away until wanted. */
export function AnswerDetails(props: {
  readonly id: string
  /** Stands beside the toggle. */
  readonly status: ReactNode
  readonly answer: Answer | undefined
  readonly fileCount: number
  readonly files: ReactNode
  readonly onStrength: (strength: EvidenceStrength) => void
  readonly onNote: (note: string) => void
}) {
  const { details } = useText().assessments
  const [isOpen, setIsOpen] = useState(false)
  const { answer } = props
  const summary = [
    answer?.strength ? details.strengths[answer.strength] : null,
    answer?.note ? details.noted : null,
    props.fileCount > 0 ? details.fileCount(props.fileCount) : null,
  ].filter((part) => part !== null)

  return (
    <div className={classes.details}>
      <div className={classes.line}>
        {props.status}
        <QuietButton
          size="sm"
          variant="subtle"
          color="gray"
          className={classes.toggle}
          aria-expanded={isOpen}
          rightSection={
            isOpen ? (
              <IconChevronUp aria-hidden size="1rem" />
            ) : (
              <IconChevronDown aria-hidden size="1rem" />
            )
          }
          onClick={() => setIsOpen(!isOpen)}
        >
          {summary.length === 0 ? details.open : `${details.open}: ${summary.join(', ')}`}
        </QuietButton>
      </div>
      {isOpen ? <OpenDetails {...props} /> : null}
    </div>
  )
}

function OpenDetails(props: Parameters<typeof AnswerDetails>[0]) {
  const { details } = useText().assessments
  const { answer } = props
  return (
    <div className={classes.body}>
      {answer === undefined ? <p className="nb-soft">{details.needsAnswer}</p> : null}
      {answer?.status === 'answered' ? (
        <div>
          <div id={`${props.id}-strength`} className={classes.label}>
            {details.strength}
          </div>
          <SegmentedControl
            aria-labelledby={`${props.id}-strength`}
            className={classes.strength}
            value={answer.strength ?? ''}
            transitionDuration={0}
            data={strengths.map((value) => ({ value, label: details.strengths[value] }))}
            onChange={(value) => props.onStrength(value as EvidenceStrength)}
          />
        </div>
      ) : null}
      {answer === undefined ? null : (
        <Textarea
          id={`${props.id}-note`}
          label={details.note}
          autosize
          minRows={2}
          maxLength={4000}
          value={answer.note}
          onChange={(event) => props.onNote(event.currentTarget.value)}
        />
      )}
      {props.files}
    </div>
  )
}
