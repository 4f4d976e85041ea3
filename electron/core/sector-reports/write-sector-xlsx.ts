import writeXlsxFile, { type Cell } from 'write-excel-file/node'

import {
  neutralText,
  numberCell,
  textCell,
  toSheet,
  type SheetPlan,
} from '#core/reports/xlsx-cells.ts'

import { cellWords } from './cell-words.ts'
import type { Printing } from './printing-words.ts'
import type { DocumentCell, DocumentSection, ReportDocument } from './report-document.ts'

/** A sheet for each section; figures stay figures, a range stands in words. */
export async function writeSectorXlsx(
  document: ReportDocument,
  printing: Printing,
): Promise<Uint8Array<ArrayBuffer>> {
  const plans = document.sections.map((section, place) =>
    sheetOf(document, section, { printing, place }),
  )
  const buffer = await writeXlsxFile(
    plans.map((plan) => toSheet(plan)),
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBuffer()
  return new Uint8Array(buffer)
}

const sheetWidth = 110

function sheetOf(
  document: ReportDocument,
  { heading, lead, table, notes }: DocumentSection,
  { printing, place }: { readonly printing: Printing; readonly place: number },
): SheetPlan {
  const words = [...lead, ...notes].map((text): Cell[] => [wideCell(text)])
  const title = place === 0 ? [[wideCell(document.subject)], [wideCell(document.basis)], []] : []
  return {
    name: `${String(place + 1)}. ${heading}`,
    widths: table ? table.widths.map((share) => Math.round((share * sheetWidth) / 100)) : [100],
    head: table ? table.head : [heading],
    rows: [
      ...(table?.rows.map(({ cells, isBold }) => cells.map((cell) => toCell(cell, isBold, printing))) ?? []), // prettier-ignore
      [],
      ...title,
      ...words,
    ],
  }
}

/** Not wrapped: it runs over the empty cells beside it. */
function wideCell(text: string): Cell {
  return { type: String, value: neutralText(text.replaceAll('\n', ' ')) }
}

function toCell(cell: DocumentCell, isBold: boolean, { voice }: Printing): Cell {
  if (cell.kind !== 'figure') return textCell(cellWords(cell, voice), isBold)
  return numberCell(cell.value, cell.decimals)
}
