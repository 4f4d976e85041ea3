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
  readonly keepNext: boolean
}

/** So many rows stay with the head of a table, and so many with its end. */
const keptRows = 3

const cellMargins = { top: 40, bottom: 40, left: 80, right: 80 }

/**
 * Ruled, its head repeated on every page, no row broken over two and none alone at a page's foot or
 * top. `hasNotes`: what follows stays with the last row.
 */
export function docxTable(
  table: DocumentTable,
  { voice }: Printing,
  { hasNotes }: { readonly hasNotes: boolean },
): Table {
  const { head, widths, rows } = table
  const percentOf = (column: number) => widths[column] ?? 10
  const isFigureColumn = figureColumns(table)
  const keepsNext = (order: number) =>
    order === rows.length - 1 ? hasNotes : order < keptRows - 1 || order >= rows.length - keptRows
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
            keepNext: true,
          }),
        ),
      }),
      ...rows.map(
        ({ cells, isBold }, order) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((cell, column) =>
              cellOf(cellWords(cell, voice), {
                bold: isBold,
                isRight: isFigureColumn[column] ?? false,
                percent: percentOf(column),
                keepNext: keepsNext(order),
              }),
            ),
          }),
      ),
    ],
  })
}

function cellOf(words: string, { bold, isRight, percent, shaded, keepNext }: Look): TableCell {
  return new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    ...(shaded ? { shading: { fill: 'F0EDE7' } } : {}),
    children: [
      new Paragraph({
        keepNext,
        alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [docxText(words, { bold, size: 22 })],
      }),
    ],
  })
}
