import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces'

import { hairline, rulesLayout } from '#core/reports/pdf-style.ts'

import { cellWords, figureColumns } from './cell-words.ts'
import { barSvg } from './chart-svg.ts'
import type { Printing } from './printing-words.ts'
import type { Bar, DocumentRow, DocumentTable } from './report-document.ts'

/** Marks of what stays together: those of rows by their order, and that of the rows at the end. */
export type TableMarks = {
  readonly row: (order: number) => string | undefined
  /** Undefined where the table is kept whole by other means. */
  readonly tail?: string | undefined
}

/** A last column with a bar for each row. */
export type BarColumn = (order: number) => TableCell

/** Share of the table's width that bars take. */
const barShare = 50
/** So many rows at the end of a table stand on one page. */
const tailRows = 3

export function barColumnOf(bars: readonly Bar[]): BarColumn {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  return (order) => ({ svg: barSvg((bars[order]?.value ?? 0) / most) })
}

type TableParts = {
  readonly printing: Pick<Printing, 'voice'>
  readonly marks: TableMarks
  readonly bars: BarColumn | null
}

/** Ruled, its head repeated on every page, no row broken over two and none alone at the end. */
export function tableOf(table: DocumentTable, { printing, marks, bars }: TableParts): Content {
  const isFigureColumn = figureColumns(table)
  const alignmentOf = (column: number) => (isFigureColumn[column] ? 'right' : 'left')
  const heads = table.head.map((text, column): TableCell => ({
    text,
    style: 'columnHead',
    alignment: alignmentOf(column),
  }))
  const rowOf = ({ cells, isBold }: DocumentRow, order: number): TableCell[] => [
    ...cells.map((cell, column): TableCell => ({
      text: cellWords(cell, printing.voice),
      bold: isBold,
      alignment: alignmentOf(column),
      ...idOf(column === 0 ? marks.row(order) : undefined),
    })),
    ...(bars ? [bars(order)] : []),
  ]
  const rows = table.rows.map(rowOf)
  const widths = widthsOf(table, bars !== null)
  const tailed = marks.tail === undefined ? rows : withTail(rows, widths, marks.tail)
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      body: [[...heads, ...(bars ? [''] : [])], ...tailed],
    },
    layout: outerRules,
  }
}

export function idOf(mark: string | undefined): { readonly id?: string } {
  return mark === undefined ? {} : { id: mark }
}

/** In percent; paddings take their part of the width. */
function widthsOf({ widths }: DocumentTable, hasBars: boolean): string[] {
  const share = hasBars ? (100 - barShare) / 100 : 1
  return [...widths.map((width) => width * share), ...(hasBars ? [barShare] : [])].map(
    (width) => `${String(width)}%`,
  )
}

/** The last rows as one that holds them all, since a row is what never breaks. */
function withTail(rows: TableCell[][], widths: string[], id: string): TableCell[][] {
  const table: ContentTable = {
    table: { dontBreakRows: true, widths, body: rows.slice(-tailRows) },
    layout: innerRules,
    // Takes back the paddings of the cell it stands in.
    margin: [-2, -2.6, -4, -2.2],
  }
  const cell: TableCell = { ...table, ...idOf(id), colSpan: widths.length }
  return [...rows.slice(0, -tailRows), [cell, ...widths.slice(1).map(() => '')]]
}

/** What stands at a page's foot ends with its own line, not with that of the table as well. */
const outerRules = { ...rulesLayout, hLineWhenBroken: false }

/** Lines between rows only: those around them belong to the table outside. */
const innerRules: CustomTableLayout = {
  hLineWidth: (line, { table }) => (line === 0 || line === table.body.length ? 0 : 0.35),
  vLineWidth: () => 0,
  hLineColor: () => hairline,
  paddingLeft: (column) => (column === 0 ? 2 : 4),
  paddingRight: () => 4,
  paddingTop: () => 2.6,
  paddingBottom: () => 2.2,
}
