import { AlignmentType, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'

import { cellWords, figureColumns } from './cell-words.ts'
import { docxText } from './docx-text.ts'
import type { Printing } from './printing-words.ts'
import type { DocumentTable } from './report-document.ts'

type Look = {
  readonly bold: boolean
  readonly isRight: boolean
  readonly percent: number
  readonly shaded?: boolean
}

const cellMargins = { top: 40, bottom: 40, left: 80, right: 80 }

/** Ruled, its head repeated on every page, no row broken over two. */
export function docxTable(table: DocumentTable, { voice }: Printing): Table {
  const { head, widths, rows } = table
  const percentOf = (column: number) => widths[column] ?? 10
  const isFigureColumn = figureColumns(table)
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: cellMargins,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((words, column) =>
          cellOf(words, {
            bold: true,
            isRight: isFigureColumn[column] ?? false,
            percent: percentOf(column),
            shaded: true,
          }),
        ),
      }),
      ...rows.map(
        ({ cells, isBold }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((cell, column) =>
              cellOf(cellWords(cell, voice), {
                bold: isBold,
                isRight: isFigureColumn[column] ?? false,
                percent: percentOf(column),
              }),
            ),
          }),
      ),
    ],
  })
}

function cellOf(words: string, { bold, isRight, percent, shaded }: Look): TableCell {
  return new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    ...(shaded ? { shading: { fill: 'F0EDE7' } } : {}),
    children: [
      new Paragraph({
        alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [docxText(words, { bold, size: 22 })],
      }),
    ],
  })
}
