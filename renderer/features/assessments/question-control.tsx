import type { ClipboardEvent } from 'react'

import type { InputValue } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'
import { formatVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { answeredWith } from './change-answer.ts'
import { ChoiceField } from './choice-field.tsx'
import { useEditorParts } from './editor-parts.ts'
import { NumberField } from './number-field.tsx'
import { readPastedCells } from './pasted-column.ts'
import { roundedMoney } from '../../result/rounded-money.ts'
import { toFieldText } from './show-value.ts'
import { useEditorState } from './use-editor-state.ts'
import { useUnitWords } from '../../result/use-unit-words.ts'

type Props = { readonly id: string; readonly input: InstrumentInput }

/** The field that fits the type of the input. */
export function QuestionControl(props: Props) {
  const { type } = props.input
  if (type === 'yes-no') return <YesNoControl {...props} />
  if (type === 'choice') return <ChoiceControl {...props} />
  return <NumberControl {...props} />
}

function NumberControl({ id, input }: Props) {
  const { session, pasteColumn } = useEditorParts()
  const draft = useEditorState(session, ({ drafts }) => drafts[input.key])
  const value = useEditorState(session, ({ content }) => content.answers[input.key]?.value ?? null)
  const unit = useEditorState(session, (state) => state.unit)
  const unitWords = useUnitWords()
  const takeColumn = (event: ClipboardEvent<HTMLInputElement>) => {
    const cells = readPastedCells(event.clipboardData.getData('text'))
    if (cells === null) return
    event.preventDefault()
    pasteColumn(input, cells)
  }
  return (
    <NumberField
      id={id}
      input={input}
      text={draft?.text ?? toFieldText(input.type, value, unit)}
      fault={draft?.fault ?? null}
      unit={input.type === 'money' ? unitWords.short(unit) : unitWords.ofInput(input)}
      labelledBy={`${id}-label`}
      echo={input.type === 'money' ? <MoneyEcho value={value} /> : null}
      onType={(text) => session.type(input, text)}
      onLeave={() => session.leave(input.key)}
      onPaste={takeColumn}
    />
  )
}

/** What the amount was read as: all its đồng, and the same in a unit one can say. */
function MoneyEcho(props: { readonly value: InputValue | null }) {
  const { question } = useText().assessments
  const unitWords = useUnitWords()
  if (typeof props.value !== 'number') return null
  const { figure, unit } = roundedMoney(props.value)
  const rounded = unit === 1 ? '' : question.rounded(figure, unitWords.short(unit))
  return <>{question.money(formatVietnameseNumber(props.value), rounded)}</>
}

function useAnswerValue(input: InstrumentInput) {
  const { session } = useEditorParts()
  const answer = useEditorState(session, ({ content }) => content.answers[input.key])
  const choose = (value: InputValue) =>
    session.change(
      [{ field: 'answer', key: input.key, value: answeredWith(value, answer) }],
      `answer:${input.key}`,
    )
  return { value: answer?.value ?? null, choose }
}

function YesNoControl({ id, input }: Props) {
  const { question } = useText().assessments
  const { value, choose } = useAnswerValue(input)
  return (
    <ChoiceField
      id={id}
      large
      labelledBy={`${id}-label`}
      value={typeof value === 'boolean' ? String(value) : null}
      options={[
        { code: 'true', label: question.yes, points: '' },
        { code: 'false', label: question.no, points: '' },
      ]}
      onChoose={(code) => choose(code === 'true')}
    />
  )
}

function ChoiceControl({ id, input }: Props) {
  const { question } = useText().assessments
  const language = useLanguage()
  const { optionPoints } = useEditorParts()
  const { value, choose } = useAnswerValue(input)
  return (
    <ChoiceField
      id={id}
      labelledBy={`${id}-label`}
      value={typeof value === 'string' ? value : null}
      options={input.options.map(({ code, label }) => {
        const points = optionPoints[input.key]?.[code]
        return {
          code,
          label: label[language],
          points: points === undefined ? '' : question.points(points.min, points.max),
        }
      })}
      onChoose={choose}
    />
  )
}
