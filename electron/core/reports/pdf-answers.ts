import type { Content, TableCell } from 'pdfmake/interfaces'

import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { heading, tint } from './pdf-style.ts'
import type { ReportFacts, Voice } from './report-facts.ts'
import { answerWords, inputName } from './value-words.ts'

/** The answers as they were told, by sheet, with how strong the evidence is. */
export function answersSection(facts: ReportFacts, voice: Voice): Content[] {
  const { text } = voice
  return [
    heading(text.answers),
    { text: text.answersLead, style: 'lead' },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        keepWithHeaderRows: 2,
        widths: ['*', 164, 62],
        body: [
          [text.question, text.answer, text.strength].map((content): TableCell => ({
            text: content,
            style: 'columnHead',
          })),
          ...facts.instrument.sections.flatMap((section) => {
            const inputs = facts.instrument.inputs.filter((one) => one.section === section.id)
            if (inputs.length === 0) return []
            return [
              sectionRow(voice.say(section.name)),
              ...inputs.map((input) => answerRow(facts, voice, input)),
            ]
          }),
        ],
      },
      layout: 'rules',
      fontSize: 8,
    },
  ]
}

function sectionRow(name: string): TableCell[] {
  return [{ text: name, bold: true, colSpan: 3, fillColor: tint }, '', '']
}

function answerRow(facts: ReportFacts, voice: Voice, input: InstrumentInput): TableCell[] {
  const { text, numbers } = voice
  const answer = facts.assessment.content.answers[input.key]
  const fileCount = facts.evidence.filter(({ inputKey }) => inputKey === input.key).length
  const isFigure = typeof answer?.value === 'number'
  return [
    {
      stack: [
        inputName(voice, input),
        ...(answer?.note ? [{ text: text.note(answer.note), italics: true, fontSize: 7.5 }] : []),
      ],
    },
    {
      text: answerWords(voice, input, answer),
      alignment: isFigure ? 'right' : 'left',
      italics: answer?.value === undefined || answer.value === null,
    },
    {
      stack: [
        answer?.strength ? text.strengths[answer.strength] : '',
        ...(fileCount > 0 ? [text.files(numbers.whole(fileCount))] : []),
      ],
    },
  ]
}
