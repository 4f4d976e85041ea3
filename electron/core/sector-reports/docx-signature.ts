import { AlignmentType, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'

import { noBorders } from './docx-letterhead.ts'
import { docxText, type TextLook } from './docx-text.ts'
import type { Printing } from './printing-words.ts'

/** Recipients at the left, room to sign at the right, kept together on one page. */
export function docxSignature({ text }: Printing): (Paragraph | Table)[] {
  const line = (words: string, look: TextLook = {}) =>
    new Paragraph({ keepNext: true, children: [docxText(words, look)] })
  const centred = (words: string, look: TextLook) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [docxText(words, look)],
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
