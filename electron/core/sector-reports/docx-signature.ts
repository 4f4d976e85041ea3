import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

import { noBorders } from './docx-letterhead.ts'
import type { Printing } from './printing-words.ts'

/** Recipients at the left, room to sign at the right, kept together on one page. */
export function docxSignature({ text }: Printing): (Paragraph | Table)[] {
  const line = (words: string, look: { bold?: boolean; italics?: boolean; size?: number } = {}) =>
    new Paragraph({ keepNext: true, children: [new TextRun({ text: words, ...look })] })
  const centred = (words: string, look: { bold?: boolean; italics?: boolean }) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: words, ...look })],
    })
  const half = { size: 50, type: WidthType.PERCENTAGE }
  const row = new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: half,
        children: [
          line(text.recipients, { bold: true, italics: true, size: 24 }),
          ...text.recipientLines.map((words) => line(words, { size: 22 })),
        ],
      }),
      new TableCell({
        width: half,
        children: [centred(text.signer, { bold: true }), centred(text.signHint, { italics: true })],
      }),
    ],
  })
  return [
    new Paragraph({ keepNext: true, children: [] }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: noBorders,
      rows: [row],
    }),
  ]
}
