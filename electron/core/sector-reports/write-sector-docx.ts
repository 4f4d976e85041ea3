import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Run,
  TextRun,
  type FileChild,
} from 'docx'

import { sectionHeading } from './cell-words.ts'
import { docxChart } from './docx-chart.ts'
import { docxLetterhead } from './docx-letterhead.ts'
import { docxSignature } from './docx-signature.ts'
import { docxText, type TextLook } from './docx-text.ts'
import { docxTable } from './docx-table.ts'
import type { Printing } from './printing-words.ts'
import type { DocumentSection, ReportDocument } from './report-document.ts'

/** Twentieths of a point per millimetre. */
const mm = 1440 / 25.4

/** An administrative report as Nghị định 30/2020/NĐ-CP lays it out, to be edited, signed and sent. */
export async function writeSectorDocx(
  document: ReportDocument,
  printing: Printing,
): Promise<Uint8Array<ArrayBuffer>> {
  const word = new Document({
    title: `${printing.text.runningTitle} – ${document.subject}`,
    creator: printing.author,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 210 * mm, height: 297 * mm },
            margin: { top: 20 * mm, bottom: 20 * mm, left: 30 * mm, right: 15 * mm },
          },
        },
        footers: { default: pageNumbers() },
        children: [
          ...docxLetterhead(document, printing),
          ...titleOf(document, printing),
          ...document.sections.flatMap((section, place) => sectionOf(section, place, printing)),
          ...docxSignature(printing),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(word))
}

function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 24 })
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  })
}

function titleOf({ subject, basis }: ReportDocument, { text }: Printing): Paragraph[] {
  const centred = (words: string) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 60, after: 60 },
      children: [docxText(words, { bold: true, size: 28 })],
    })
  return [
    new Paragraph({ children: [] }),
    centred(text.title),
    ...subject.split('\n').map((line) => centred(line)),
    bodyText(basis, { italics: true }),
  ]
}

function sectionOf(section: DocumentSection, place: number, printing: Printing): FileChild[] {
  const { heading, lead, chart, table, notes } = section
  const drawn = chart && docxChart(chart, { heading, printing })
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 240, after: 80 },
      children: [docxText(sectionHeading(place, heading), { bold: true })],
    }),
    ...lead.map((words) => bodyText(words, { keepNext: true })),
    ...centredChart(drawn),
    ...(table ? [docxTable(table, printing, { hasNotes: notes.length > 0 })] : []),
    ...notes.map((words, order) =>
      // Words only are what the report ends with: the last two stay with the place to sign.
      bodyText(words, { italics: true, size: 22, keepNext: !table && order >= notes.length - 2 }),
    ),
  ]
}

function centredChart(chart: unknown): Paragraph[] {
  return isRun(chart)
    ? [new Paragraph({ keepNext: true, alignment: AlignmentType.CENTER, children: [chart] })]
    : []
}

/** A paragraph takes every run, though the library's list of what it takes leaves charts out. */
function isRun(part: unknown): part is TextRun {
  return part instanceof Run
}

type BodyLook = TextLook & { readonly keepNext?: boolean }

function bodyText(words: string, { keepNext = false, ...look }: BodyLook = {}): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.BOTH,
    spacing: { before: 60, after: 60 },
    children: [docxText(words, look)],
  })
}
