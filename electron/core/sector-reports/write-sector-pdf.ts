import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'

import { hanoiDate } from '#core/reports/hanoi-time.ts'
import { pageFrame } from '#core/reports/pdf-page-frame.ts'
import { letterhead } from '#core/reports/pdf-title-block.ts'
import { printPdf } from '#core/reports/print-pdf.ts'

import { runTo, tearsRun } from './pdf-keeping.ts'
import { sectionOf, signatureRun } from './pdf-section.ts'
import type { Printing } from './printing-words.ts'
import type { ReportDocument } from './report-document.ts'

/** The report as it is handed over: A4, fonts embedded, charts drawn for black and white. */
export function writeSectorPdf(
  resourcesFolder: string,
  document: ReportDocument,
  printing: Printing,
): Promise<Uint8Array<ArrayBuffer>> {
  const { text, voice, madeAt, author } = printing
  const [subject = ''] = document.subject.split('\n').slice(1)
  const definition: TDocumentDefinitions = {
    ...pageFrame(
      {
        runningTitle: text.runningTitle,
        firmName: subject,
        isSample: false,
        footNote: text.inferredNote.split('.')[0] ?? '',
        madeAt,
        author,
      },
      voice,
    ),
    pageBreakBefore: tearsRun,
    content: [
      ...titleOf(document, printing),
      ...document.sections.map((section, place) => sectionOf(section, place, printing)),
      signatureOf(printing),
    ],
  }
  return printPdf(resourcesFolder, definition)
}

function titleOf({ association, subject, basis }: ReportDocument, printing: Printing): Content[] {
  const { text, voice, madeAt } = printing
  const [day = '', month = '', year = ''] = hanoiDate(madeAt).split('/')
  return [
    letterhead(association, voice),
    {
      columns: [
        { text: text.number, width: '42%', alignment: 'center', fontSize: 8.5 },
        { text: text.placeAndDate(day, month, year), width: '58%', alignment: 'center', italics: true }, // prettier-ignore
      ],
      columnGap: 8,
      margin: [0, 4, 0, 0],
    },
    { text: text.title, style: 'title', margin: [0, 14, 0, 2] },
    { text: subject, bold: true, alignment: 'center', fontSize: 10.5, margin: [0, 0, 0, 6] },
    { text: basis, style: 'lead', italics: true },
  ]
}

function signatureOf({ text }: Printing): Content {
  return {
    unbreakable: true,
    margin: [0, 18, 0, 0],
    columns: [
      {
        width: '50%',
        stack: [
          { text: text.recipients, bold: true, italics: true },
          ...text.recipientLines.map((line) => ({ text: line, fontSize: 8 })),
        ],
      },
      {
        width: '50%',
        alignment: 'center',
        stack: [
          { text: text.signer, bold: true, id: runTo(signatureRun) },
          { text: text.signHint, italics: true, margin: [0, 0, 0, 50] },
        ],
      },
    ],
  }
}
