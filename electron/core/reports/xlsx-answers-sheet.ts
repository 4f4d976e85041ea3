import type { Cell, Row } from 'write-excel-file/node'

import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import type { ReportFacts, Voice } from './report-facts.ts'
import { valueWords } from './value-words.ts'
import { numberCell, textCell, type SheetPlan } from './xlsx-cells.ts'

export function answersSheet(facts: ReportFacts, voice: Voice): SheetPlan {
  const { text } = voice
  return {
    name: text.xlsx.sheets.answers,
    widths: [28, 10, 56, 24, 14, 20, 16, 24, 16, 44],
    head: [
      text.xlsx.key,
      text.xlsx.code,
      text.question,
      text.xlsx.value,
      text.xlsx.unit,
      text.askLater.period(''),
      text.xlsx.status,
      text.xlsx.askWhom,
      text.strength,
      text.xlsx.noteColumn,
    ].map((label) => label.replace(/: $/, '')),
    rows: facts.instrument.inputs.map((input) => answerRow(facts, voice, input)),
  }
}

function answerRow({ assessment }: ReportFacts, voice: Voice, input: InstrumentInput): Row {
  const { text, say } = voice
  const answer = assessment.content.answers[input.key]
  return [
    textCell(input.key),
    textCell(input.symbol),
    textCell(say(input.label)),
    valueCell(voice, input, answer?.value ?? null),
    textCell(input.unit && say(input.unit)),
    textCell(input.period && say(input.period)),
    textCell(answer ? text.statuses[answer.status] : text.untouched),
    textCell(answer?.askWhom),
    textCell(answer?.strength && text.strengths[answer.strength]),
    textCell(answer?.note),
  ]
}

function valueCell(
  voice: Voice,
  input: InstrumentInput,
  value: number | boolean | string | null,
): Cell {
  if (value === null) return null
  if (typeof value !== 'number') return textCell(valueWords(voice, input, value))
  return numberCell(value, Number.isInteger(value) ? 0 : 2)
}
