import type { Answer } from '#shared/domain/assessments/answer.ts'
import type { InputValue } from '#shared/domain/instruments/evaluation.ts'
import type {
  InstrumentDefinition,
  InstrumentInput,
} from '#shared/domain/instruments/instrument-definition.ts'

import type { Voice } from './report-facts.ts'

/** A value as a reader wants it: figures with their unit, yes or no, the option's own words. */
export function valueWords(voice: Voice, input: InstrumentInput, value: InputValue): string {
  const { text, numbers, say } = voice
  if (typeof value === 'boolean') return value ? text.yes : text.no
  if (typeof value === 'string') {
    const option = input.options.find(({ code }) => code === value)
    return option ? say(option.label) : value
  }
  const figure = numbers.decimal(value, 6)
  return input.unit ? `${figure} ${say(input.unit)}` : figure
}

/** The answer, or the state it was left in. */
export function answerWords(
  voice: Voice,
  input: InstrumentInput,
  answer: Answer | undefined,
): string {
  const { text } = voice
  if (answer === undefined) return text.untouched
  if (answer.value !== null) return valueWords(voice, input, answer.value)
  return answer.status === 'ask_later' && answer.askWhom
    ? text.askLaterOf(answer.askWhom)
    : text.statuses[answer.status]
}

/** `Gsx – Tổng giá trị thiết bị, công nghệ hiện tại`, or the label alone. */
export function inputName({ say }: Voice, input: InstrumentInput): string {
  return input.symbol ? `${input.symbol} – ${say(input.label)}` : say(input.label)
}

export function inputOf(
  instrument: InstrumentDefinition,
  key: string,
): InstrumentInput | undefined {
  return instrument.inputs.find((input) => input.key === key)
}
