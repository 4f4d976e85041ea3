import type { Row } from 'write-excel-file/node'

import type { Edit } from '#shared/domain/assessments/assessment.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import type { ReportFacts, Voice } from './report-facts.ts'
import { answerWords, inputOf } from './value-words.ts'
import { dateCell, numberCell, textCell, type SheetPlan } from './xlsx-cells.ts'

/** Edits of one entry that are spelled out; a paste of a whole sheet is counted instead. */
const spelledEdits = 30

export function historySheet(facts: ReportFacts, voice: Voice): SheetPlan {
  const { text } = voice
  return {
    name: text.xlsx.sheets.history,
    widths: [8, 18, 26, 16, 80, 68],
    head: [
      text.xlsx.seq,
      text.xlsx.madeAt,
      text.xlsx.madeBy,
      text.xlsx.kind,
      text.xlsx.changed,
      text.xlsx.hash,
    ],
    rows: facts.history.entries
      .toSorted((a, b) => a.seq - b.seq)
      .map((entry): Row => [
        numberCell(entry.seq),
        dateCell(entry.madeAt),
        textCell(entry.madeBy),
        textCell(text.historyKinds[entry.kind]),
        textCell(changedWords(facts, voice, entry)),
        textCell(entry.hash),
      ]),
  }
}

function changedWords(facts: ReportFacts, voice: Voice, entry: HistoryEntry): string {
  const words = entry.edits.slice(0, spelledEdits).map((edit) => editWords(facts, voice, edit))
  const left = entry.edits.length - words.length
  return [
    ...words,
    ...(left > 0 ? [`+${String(left)}`] : []),
    ...(entry.note ? [entry.note] : []),
  ].join('; ')
}

function editWords({ instrument }: ReportFacts, voice: Voice, edit: Edit): string {
  if (edit.field === 'answer') return answerEditWords(instrument, voice, edit)
  const field = voice.text.editFields[edit.field]
  return `${field}: ${setTo(edit) ?? voice.text.none}`
}

function answerEditWords(
  instrument: InstrumentDefinition,
  voice: Voice,
  { key, value }: Extract<Edit, { field: 'answer' }>,
): string {
  const input = inputOf(instrument, key)
  if (input === undefined) return `${voice.text.editFields.answer} ${key}`
  const name = input.symbol ?? voice.say(input.label)
  return `${name}: ${answerWords(voice, input, value ?? undefined)}`
}

/** What an edit set, shortly; null where it cleared the field. */
function setTo(edit: Exclude<Edit, { field: 'answer' }>): string | null {
  if (edit.value === null) return null
  switch (edit.field) {
    case 'fixed-criterion':
      return `${edit.key} (${String(edit.value.points)})`
    case 'effort':
      return `${edit.key} (${String(edit.value)})`
    case 'action':
      return edit.key
    case 'norms':
      return edit.value.normSetName
    case 'reference-year':
    case 'visited-on':
      return String(edit.value)
  }
}
