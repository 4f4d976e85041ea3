import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'

import { hanoiDate } from '#core/reports/hanoi-time.ts'
import { pageFrame } from '#core/reports/pdf-page-frame.ts'
import { heading as headingOf } from '#core/reports/pdf-style.ts'
import { letterhead } from '#core/reports/pdf-title-block.ts'
import { printPdf } from '#core/reports/print-pdf.ts'

import { cellWords, figureColumns, sectionHeading } from './cell-words.ts'
import { chartSvg } from './chart-svg.ts'
import type { Printing } from './printing-words.ts'
import type { DocumentSection, DocumentTable, ReportDocument } from './report-document.ts'

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

function sectionOf(section: DocumentSection, place: number, printing: Printing): Content {
  const { heading, lead, chart, table, notes } = section
  const drawn = chart && chartSvg(chart, printing)
  return {
    stack: [
      headingOf(sectionHeading(place, heading), drawn ? 10 + drawn.pagePercent : 16),
      ...lead.map((text): Content => ({ text, style: 'lead' })),
      ...(drawn ? [{ svg: drawn.svg, alignment: 'center' as const, margin: [0, 2, 0, 6] as [number, number, number, number] }] : []), // prettier-ignore
      ...(table ? [tableOf(table, printing)] : []),
      ...notes.map((text): Content => ({ text, style: 'note', margin: [0, 3, 0, 0] })),
    ],
  }
}

function tableOf(table: DocumentTable, { voice }: Printing): Content {
  const { head, widths, rows } = table
  const isFigureColumn = figureColumns(table)
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      // Paddings take their part of the width.
      widths: widths.map((share) => `${String(share)}%`),
      body: [
        head.map((text, column): TableCell => ({
          text,
          style: 'columnHead',
          alignment: isFigureColumn[column] ? 'right' : 'left',
        })),
        ...rows.map(({ cells, isBold }) =>
          cells.map((cell, column): TableCell => ({
            text: cellWords(cell, voice),
            bold: isBold,
            alignment: isFigureColumn[column] ? 'right' : 'left',
          })),
        ),
      ],
    },
    layout: 'rules',
  }
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
          { text: text.signer, bold: true },
          { text: text.signHint, italics: true, margin: [0, 0, 0, 50] },
        ],
      },
    ],
  }
}
