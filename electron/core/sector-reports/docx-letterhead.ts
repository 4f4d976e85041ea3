import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'

import { hanoiDate } from '#core/reports/hanoi-time.ts'

import { docxText } from './docx-text.ts'
import type { Printing } from './printing-words.ts'
import type { ReportDocument } from './report-document.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

type Line = {
  readonly words: string
  readonly bold?: boolean
  readonly italics?: boolean
  readonly ruled?: boolean
}

/** The issuing body at the left; the country, its motto, place and date at the right. */
export function docxLetterhead(
  { association }: ReportDocument,
  { voice, text, madeAt }: Printing,
): Table[] {
  const { network, country, motto } = voice.text
  const [day = '', month = '', year = ''] = hanoiDate(madeAt).split('/')
  const left: Line[] = [
    ...(association === '' ? [] : [{ words: association.toUpperCase() }]),
    { words: network, bold: true, ruled: true },
    { words: text.number },
  ]
  const right: Line[] = [
    { words: country, bold: true },
    { words: motto, bold: true, ruled: true },
    { words: text.placeAndDate(day, month, year), italics: true },
  ]
  const row = new TableRow({ children: [cellOf(left, 42), cellOf(right, 58)] })
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: noBorders,
      rows: [row],
    }),
  ]
}

function cellOf(lines: readonly Line[], percent: number): TableCell {
  return new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    children: lines.map(
      ({ words, bold = false, italics = false, ruled = false }) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [
            docxText(words, { size: 24, bold, italics, ...(ruled ? { underline: {} } : {}) }),
          ],
        }),
    ),
  })
}
