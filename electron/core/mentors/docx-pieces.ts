import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx'

import { printableText } from '#core/reports/printable-text.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

export const noBorders = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
}

/** Words in one hand. */
export function runOf(options: IRunOptions): TextRun {
  return new TextRun(options)
}

export function centred(words: string, bold = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [runOf({ text: printableText(words), bold })],
  })
}

export function line(words: string): Paragraph {
  return paragraph([runOf({ text: printableText(words) })])
}

/** `Họ và tên: Trần Văn Đức`. */
export function fact(label: string, value: string): Paragraph {
  return paragraph([
    runOf({ text: `${label}: ` }),
    runOf({ text: printableText(value), bold: true }),
  ])
}

export function heading(words: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 80 },
    children: [runOf({ text: words, bold: true })],
  })
}

/** Ruled, its head repeated on every page. */
export function ruledTable(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cells = (words: readonly string[], bold: boolean) =>
    words.map(
      (text) =>
        new TableCell({
          children: [
            new Paragraph({
              children: [runOf({ text: printableText(text), bold, size: 24 })],
            }),
          ],
        }),
    )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  })
}

function paragraph(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children })
}
