import type { z } from 'zod'

import { mapAtPace, type Pace } from '#core/pace.ts'
import type { encodingSamplesSchema } from '#shared/domain/imports/table-import.ts'
import {
  canBeLegacy,
  decodeLegacy,
  detectEncoding,
  encodingOfFont,
  isCapitalsFont,
  type TextEncoding,
} from '#shared/kit/legacy-vietnamese.ts'

import { columnLetter, type Cell, type SheetRow } from './spreadsheet.ts'

type DecodedRows = {
  readonly encoding: TextEncoding
  readonly encodingSamples: z.infer<typeof encodingSamplesSchema>
  readonly rows: readonly SheetRow[]
}

/** Enough to tell an encoding by. */
const rowsLookedAt = 2000
const encodingSamplesShown = 6

/**
 * Text of a legacy font is decoded by its font; other text by what was chosen, else by what most of
 * its words look like.
 */
export async function decodeRows(
  rows: readonly SheetRow[],
  chosen: TextEncoding | null,
  pace: Pace,
): Promise<DecodedRows> {
  const ofCell = (cell: Cell) => (cell.font === null ? null : encodingOfFont(cell.font))
  const cells = rows
    .slice(0, rowsLookedAt)
    .flatMap((row) => row.cells.flatMap((cell) => (cell?.kind === 'text' ? [cell] : [])))
  const plain = cells.filter((cell) => ofCell(cell) === null).map(({ text }) => text)
  const rest = chosen ?? detectEncoding(plain)
  const fromFonts = cells.map(ofCell).find((encoding) => encoding !== null)

  const encodingSamples: DecodedRows['encodingSamples'] = []
  const decode = (cell: Cell, where: string): Cell => {
    const encoding = chosen ?? ofCell(cell) ?? rest
    if (cell.kind !== 'text' || encoding === 'unicode' || !canBeLegacy(cell.text)) return cell
    const text = decodeLegacy(cell.text, encoding)
    const isCapitals = cell.font !== null && isCapitalsFont(cell.font)
    const after = isCapitals ? text.toUpperCase() : text
    if (encodingSamples.length < encodingSamplesShown) {
      encodingSamples.push({ cell: where, before: cell.text, after })
    }
    return { ...cell, text: after }
  }
  const decoded = await mapAtPace(rows, pace, ({ number, cells: ofRow }) => ({
    number,
    cells: Array.from(
      ofRow,
      (cell, column) => cell && decode(cell, `${columnLetter(column)}${number}`),
    ),
  }))
  return { encoding: chosen ?? fromFonts ?? rest, encodingSamples, rows: decoded }
}
