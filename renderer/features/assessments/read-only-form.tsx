import type { ReactNode } from 'react'

import type { Answer } from '#shared/domain/assessments/answer.ts'
import type { Assessment } from '#shared/domain/assessments/assessment.ts'
import type {
  InstrumentDefinition,
  InstrumentInput,
} from '#shared/domain/instruments/instrument-definition.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Section } from '../../ui/section.tsx'
import { outlineByDataSheet } from './form-outline.ts'
import classes from './read-only-form.module.css'
import { useUnitWords } from '../../result/use-unit-words.ts'

/** The form as it stands, to be read only: after submission, and as it was on an earlier day. */
export function ReadOnlyForm(props: {
  readonly assessment: Assessment
  readonly instrument: InstrumentDefinition
  readonly notice: ReactNode
}) {
  const { editor } = useText().assessments
  const language = useLanguage()
  const { assessment, instrument } = props
  return (
    <Screen
      title={assessment.firmName}
      lead={editor.referenceYear(assessment.content.referenceYear)}
      actions={<LinkButton to={`/assessments/${assessment.id}/result`}>{editor.result}</LinkButton>}
    >
      {props.notice}
      {outlineByDataSheet(instrument).map(({ id, name, inputs }) => (
        <Section key={id} title={name[language]}>
          <dl className={classes.list}>
            {inputs.map((input) => (
              <ReadOnlyAnswer key={input.key} input={input} assessment={assessment} />
            ))}
          </dl>
        </Section>
      ))}
    </Screen>
  )
}

function ReadOnlyAnswer(props: {
  readonly input: InstrumentInput
  readonly assessment: Assessment
}) {
  const { status } = useText().assessments
  const language = useLanguage()
  const unitWords = useUnitWords()
  const { input, assessment } = props
  const answer = assessment.content.answers[input.key]
  const value = answer?.value ?? null
  return (
    <div className={classes.line}>
      <dt>
        {input.label[language]} {input.symbol === null ? null : <em>{input.symbol}</em>}
      </dt>
      <dd>
        <strong>
          {value === null ? status[answer?.status ?? 'open'] : unitWords.ofValue(input, value)}
        </strong>
        {answer === undefined ? null : <AnswerRemarks answer={answer} />}
      </dd>
    </div>
  )
}

function AnswerRemarks({ answer }: { readonly answer: Answer }) {
  const { details } = useText().assessments
  return (
    <>
      {answer.askWhom === null ? null : <span className="nb-soft"> ({answer.askWhom})</span>}
      {answer.strength === null ? null : (
        <span className="nb-soft"> {details.strengths[answer.strength]}</span>
      )}
      {answer.note === '' ? null : <p className={classes.note}>{answer.note}</p>}
    </>
  )
}
