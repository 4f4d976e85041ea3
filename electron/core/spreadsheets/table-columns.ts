import type { HeaderGuesser } from '#shared/domain/imports/header-guesser.ts'
import type { TableColumn } from '#shared/domain/imports/table-import.ts'

import { columnLetter, type SheetRow } from './spreadsheet.ts'

/** The row that holds the headers: the chosen one, else the one that names most fields. */
export function headerOf(
  rows: readonly SheetRow[],
  chosen: number | null,
  { findHeaderRow }: Pick<HeaderGuesser<string>, 'findHeaderRow'>,
): SheetRow {
  const texts = rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''))
  const guessed = rows[findHeaderRow(texts)] ?? { number: 1, cells: [] }
  if (chosen === null) return guessed
  return rows.find(({ number }) => number === chosen) ?? { number: chosen, cells: [] }
}

const samplesShown = 3
const rowsLookedAt = 100

/** The columns of the table and where each goes: as chosen, else as guessed from the headers. */
export function toColumns<Field extends string>(
  header: SheetRow,
  data: readonly SheetRow[],
  fields: {
    readonly chosen: Readonly<Record<string, Field>> | null
    readonly guess: (headers: readonly string[]) => readonly (Field | null)[]
  },
): TableColumn<Field>[] {
  const { chosen, guess } = fields
  const width = Math.max(
    header.cells.length,
    ...data.slice(0, rowsLookedAt).map(({ cells }) => cells.length),
  )
  const headers = Array.from({ length: width }, (_, index) => header.cells[index]?.text ?? '')
  const guesses = guess(headers)
  return headers.map((text, index) => ({
    index,
    letter: columnLetter(index),
    header: text,
    field: chosen === null ? (guesses[index] ?? null) : (chosen[String(index)] ?? null),
    samples: data.flatMap(({ cells }) => cells[index]?.text ?? []).slice(0, samplesShown),
  }))
}

export type FieldCell = {
  readonly text: string
  /** The spreadsheet held a number and not its spelling. */
  readonly isNumber: boolean
  /** As the spreadsheet shows it: `C17`. */
  readonly cell: string
}

/** The cells of a row by the field their column goes to. */
export function cellsOf<Field extends string>(
  { number, cells }: SheetRow,
  columns: readonly TableColumn<Field>[],
): Partial<Record<Field, FieldCell>> {
  const found: Partial<Record<Field, FieldCell>> = {}
  for (const { field, index, letter } of columns) {
    const cell = cells[index]
    if (field === null || cell === undefined) continue
    found[field] = {
      text: cell.text,
      isNumber: cell.kind === 'number',
      cell: `${letter}${number}`,
    }
  }
  return found
}
