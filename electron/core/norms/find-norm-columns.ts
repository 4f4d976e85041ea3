import type { Cell, SheetRow } from '#core/spreadsheets/spreadsheet.ts'
import type { InstrumentNorm } from '#shared/domain/instruments/instrument-definition.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import type { Language } from '#shared/kit/words.ts'

import { normHeading } from './norm-table-text.ts'

/** The row of headings, and where each norm stands that has one. */
export type NormColumns = {
  readonly headingRow: number
  readonly byKey: ReadonlyMap<string, number>
}

/** Finds each norm by its heading, in whatever order they stand: by name, by name and unit, or by symbol. */
export function findNormColumns(
  rowsAbove: readonly SheetRow[],
  norms: readonly InstrumentNorm[],
): NormColumns {
  const found = rowsAbove.map(({ number, cells }) => ({
    headingRow: number,
    byKey: new Map(norms.flatMap((norm) => columnOf(norm, cells))),
  }))
  const best = Math.max(...found.map(({ byKey }) => byKey.size))
  return found.findLast(({ byKey }) => byKey.size === best) ?? { headingRow: 1, byKey: new Map() }
}

function columnOf(
  norm: InstrumentNorm,
  cells: readonly (Cell | undefined)[],
): (readonly [string, number])[] {
  const headings = new Set(headingsOf(norm))
  const column = cells.findIndex((cell) => cell !== undefined && headings.has(foldText(cell.text)))
  return column === -1 ? [] : [[norm.key, column]]
}

function headingsOf(norm: InstrumentNorm): string[] {
  const languages: readonly Language[] = ['vi', 'en']
  const texts = languages.flatMap((language) => [norm.label[language], normHeading(norm, language)])
  return [...texts, norm.symbol].map(foldText)
}
