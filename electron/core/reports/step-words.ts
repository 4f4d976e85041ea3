import type { PathStep } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import type { Voice } from './report-facts.ts'
import { inputOf, valueWords } from './value-words.ts'

/** `3. Mức độ đổi mới thiết bị, công nghệ`. */
export function stepCriterion(
  { criteria }: InstrumentDefinition,
  { say }: Voice,
  code: string,
): string {
  const criterion = criteria.find((one) => one.code === code)
  return criterion ? `${String(criterion.number)}. ${say(criterion.name)}` : code
}

/** What a step asks for: the figure before and after, and the lever or the new answers. */
export function neededWords(
  instrument: InstrumentDefinition,
  voice: Voice,
  step: PathStep,
): readonly string[] {
  const figure = figureWords(instrument, voice, step)
  const lever = leverWords(instrument, voice, step)
  return [
    ...(figure === null ? [] : [figure]),
    ...(lever === null ? changeWords(instrument, voice, step) : [lever]),
  ]
}

function figureWords(
  { criteria }: InstrumentDefinition,
  { text, numbers, say }: Voice,
  { criterion, part, figure }: PathStep,
): string | null {
  if (figure === null || figure.from === null || figure.to === null) return null
  const found = criteria.find(({ code }) => code === criterion)?.parts.find(({ id }) => id === part)
  const shown = found?.figures.find(({ key }) => key === found.shownFigure)
  const words = text.becomes(numbers.decimal(figure.from), numbers.decimal(figure.to))
  return shown ? `${shown.symbol}: ${words} ${say(shown.unit)}` : words
}

function leverWords(
  { levers, inputs }: InstrumentDefinition,
  { text, numbers, say }: Voice,
  { lever }: PathStep,
): string | null {
  const found = levers.find(({ key }) => key === lever?.key)
  if (lever === null || found === undefined) return null
  const moved = inputs.find(({ key }) => key in found.adds)
  const unit = moved?.unit ? ` ${say(moved.unit)}` : ''
  return text.leverAmount(say(found.label), `${numbers.decimal(lever.amount, 6)}${unit}`)
}

function changeWords(
  instrument: InstrumentDefinition,
  voice: Voice,
  step: PathStep,
): readonly string[] {
  return step.changes.flatMap(({ input: key, to }) => {
    const input = inputOf(instrument, key)
    return input ? [voice.text.setTo(voice.say(input.label), valueWords(voice, input, to))] : []
  })
}
