import { Menu, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'

import type { Answer, OpenStatus } from '#shared/domain/assessments/answer.ts'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { openStatuses } from './change-answer.ts'
import classes from './status-choice.module.css'

/** Why there is no answer, and who will know. */
export function StatusChoice(props: {
  readonly id: string
  readonly answer: Answer | undefined
  readonly onMark: (status: OpenStatus, askWhom: string | null) => void
  readonly onClear: () => void
}) {
  const { status: words, question } = useText().assessments
  const { answer } = props
  const status = answer?.status ?? 'open'

  return (
    <div className={classes.row}>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <QuietButton
            size="sm"
            rightSection={<IconChevronDown aria-hidden size="1rem" />}
            aria-label={`${words.of}: ${words[status]}`}
          >
            {status === 'open' ? words.label : words[status]}
          </QuietButton>
        </Menu.Target>
        <Menu.Dropdown>
          {openStatuses.map((open) => (
            <Menu.Item key={open} onClick={() => props.onMark(open, answer?.askWhom ?? null)}>
              {words[open]}
            </Menu.Item>
          ))}
          {answer === undefined ? null : (
            <Menu.Item onClick={props.onClear}>{question.clear}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {answer === undefined || answer.status === 'answered' ? null : (
        <MarkedWords answer={answer} id={props.id} onMark={props.onMark} />
      )}
    </div>
  )
}

function MarkedWords(props: {
  readonly id: string
  readonly answer: Answer
  readonly onMark: (status: OpenStatus, askWhom: string | null) => void
}) {
  const { status: words } = useText().assessments
  const { answer } = props
  if (answer.status === 'answered') return null
  return (
    <>
      {answer.status === 'ask_later' ? (
        <TextInput
          id={`${props.id}-whom`}
          size="sm"
          className={classes.whom}
          label={words.askWhom}
          placeholder={words.askWhomHint}
          maxLength={200}
          value={answer.askWhom ?? ''}
          onChange={(event) => props.onMark('ask_later', event.currentTarget.value || null)}
        />
      ) : null}
      <span className={classes.explained}>
        <StateBadge tone="attention">{words.explained[answer.status]}</StateBadge>
      </span>
    </>
  )
}
