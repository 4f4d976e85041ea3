import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'

import type { MadeFile } from '#shared/contract/file-schema.ts'
import { askLaterGroups } from '#shared/domain/assessments/ask-later-groups.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'
import { periodBeyondLabel } from '#shared/domain/instruments/period-beyond-label.ts'

import { whyNeeded } from './why-needed.ts'
import { blankFor } from './pdf-blank.ts'
import { pageFrame } from './pdf-page-frame.ts'
import { ruleAcross } from './pdf-style.ts'
import { letterhead, sampleBanner } from './pdf-title-block.ts'
import { printPdf } from './print-pdf.ts'
import { reportFileName } from './report-file-name.ts'
import type { ReportFacts, Voice } from './report-facts.ts'

/** The list handed to the firm: by whom, each figure explained, with room to write. */
export async function makeAskLaterPdf(
  resourcesFolder: string,
  facts: ReportFacts,
  voice: Voice,
): Promise<MadeFile> {
  return {
    fileName: reportFileName(voice.text.askLater.fileName, facts, 'pdf'),
    mimeType: 'application/pdf',
    bytes: await printPdf(resourcesFolder, documentOf(facts, voice)),
  }
}

function documentOf(facts: ReportFacts, voice: Voice): TDocumentDefinitions {
  const { askLater } = voice.text
  const groups = askLaterGroups(facts.instrument, facts.assessment.content.answers)
  return {
    ...pageFrame(
      {
        runningTitle: askLater.runningTitle,
        firmName: facts.firm.name,
        isSample: facts.assessment.isSample,
        footNote: facts.profile.personName,
        madeAt: facts.madeAt,
        author: facts.profile.personName,
      },
      voice,
    ),
    content: [
      letterhead(facts.profile.association, voice),
      ...(facts.assessment.isSample ? [sampleBanner(voice)] : []),
      { text: askLater.title, style: 'title', margin: [0, 14, 0, 8] },
      ...(groups.length === 0
        ? [{ text: askLater.empty, alignment: 'center' } satisfies Content]
        : [
            lead(facts, voice),
            ...groups.flatMap(({ whom, questions }) =>
              personPart(
                facts,
                voice,
                whom,
                questions.map(({ input }) => input),
              ),
            ),
            filledBy(voice),
          ]),
    ],
  }
}

function lead(facts: ReportFacts, { text, numbers }: Voice): Content {
  const { content } = facts.assessment
  const visited = content.visitedOn ? numbers.date(content.visitedOn) : text.notKnown
  return {
    stack: [
      { text: text.askLater.lead(facts.firm.name) },
      { text: text.askLater.leadShort, margin: [0, 3, 0, 0] },
      {
        text: `${text.referenceYear}: ${String(content.referenceYear)} (${text.figuresOf(content.referenceYear - 1)})   ·   ${text.visitedOn}: ${visited}   ·   ${text.mentor}: ${facts.profile.personName}`,
        style: 'small',
        margin: [0, 6, 0, 0],
      },
    ],
  }
}

function personPart(
  facts: ReportFacts,
  voice: Voice,
  whom: string,
  inputs: readonly InstrumentInput[],
): Content[] {
  const { askLater } = voice.text
  const count = askLater.count(voice.numbers.whole(inputs.length))
  return [
    {
      text: [
        { text: askLater.forWhom(whom === '' ? askLater.unnamed : whom) },
        { text: `  (${count})`, bold: false, fontSize: 9 },
      ],
      style: 'heading',
      headlineLevel: 16,
    },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths: [14, '*', 210],
        body: [
          ['', askLater.what, askLater.value].map((content): TableCell => ({
            text: content,
            style: 'columnHead',
          })),
          ...inputs.map((input, index) => inputRow(facts, voice, input, index + 1)),
        ],
      },
      layout: 'rules',
    },
  ]
}

function inputRow(
  facts: ReportFacts,
  voice: Voice,
  input: InstrumentInput,
  index: number,
): TableCell[] {
  const { text, say, numbers } = voice
  const note = facts.assessment.content.answers[input.key]?.note ?? ''
  const period = periodBeyondLabel(input, voice.language)
  const why = whyNeeded(facts, voice, input.key)
  return [
    { text: numbers.whole(index), alignment: 'right' },
    {
      stack: [
        { text: say(input.label), bold: true },
        ...(input.hint ? [{ text: say(input.hint), fontSize: 8 }] : []),
        ...(period === null ? [] : [{ text: text.askLater.period(period), fontSize: 8 }]),
        ...(why === '' ? [] : [{ text: `${text.askLater.why}: ${why}`, style: 'note' }]),
        ...(note === '' ? [] : [{ text: text.note(note), style: 'note' }]),
      ],
    },
    blankFor(input, voice),
  ]
}

function filledBy({ text }: Voice): Content {
  return {
    unbreakable: true,
    margin: [0, 26, 0, 0],
    stack: [
      { text: text.askLater.filledBy, style: 'small' },
      { text: '', margin: [0, 34, 0, 0] },
      ruleAcross(),
    ],
  }
}
