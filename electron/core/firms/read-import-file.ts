import { mapAtPace, type Pace } from '#core/pace.ts'
import { readTable } from '#core/spreadsheets/read-table.ts'
import { columnLetter, type Cell, type SheetRow } from '#core/spreadsheets/spreadsheet.ts'
import { findHeaderRow, guessFields, guessMoneyUnit } from '#shared/domain/firms/import-columns.ts'
import type {
  CellFault,
  FirmImportPreview,
  ImportChoices,
  ImportFileRefused,
} from '#shared/domain/firms/firm-import.ts'
import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import { readImportRow, type ImportCells } from '#shared/domain/firms/read-import-row.ts'
import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'
import {
  canBeLegacy,
  decodeLegacy,
  detectEncoding,
  encodingOfFont,
  isCapitalsFont,
  type TextEncoding,
} from '#shared/kit/legacy-vietnamese.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { ImportWork } from './import-work.ts'

export type ReadRow = { readonly row: number; readonly details: FirmDetails | null }

/** The part of the preview that the file alone decides. */
export type ReadFile = Pick<
  FirmImportPreview,
  'sheets' | 'sheet' | 'headerRow' | 'columns' | 'encoding' | 'encodingSamples' | 'moneyUnit'
> & { readonly rows: readonly ReadRow[]; readonly faults: readonly CellFault[] }

type ImportFile = {
  readonly bytes: Uint8Array
  readonly choices: ImportChoices
  readonly lists: ReferenceLists
}

/** Reads a file by what was chosen, and by guesses where nothing was. */
export async function readImportFile(
  { bytes, choices, lists }: ImportFile,
  { signal, paceOver }: ImportWork,
): Promise<Result<ReadFile, ImportFileRefused>> {
  const table = await readTable(bytes, choices.sheet, signal)
  if (!table.ok) return failed({ code: 'import/file-refused', because: table.failure })

  const { sheetNames, sheet } = table.value
  const { pace, step } = paceOver(sheet.rows.length)
  const { rows, ...decoded } = await decodeRows(sheet.rows, choices.encoding, pace)
  const header = headerOf(rows, choices.headerRow)
  const data = rows.filter(({ number }) => number > header.number)
  if (data.length === 0) return failed({ code: 'import/file-refused', because: 'no-rows' })

  const columns = toColumns(header, data, choices)
  const moneyUnit = choices.moneyUnit ?? moneyUnitOf(columns)
  const moneyPower = Math.log10(moneyUnit)
  const read = await mapAtPace(data, pace, (row) => {
    step()
    const { number } = row
    return {
      row: number,
      ...readImportRow(cellsOf(row, columns), { row: number, lists, moneyPower }),
    }
  })
  return succeeded({
    sheets: [...sheetNames],
    sheet: sheetNames.length > 0 ? sheet.name : null,
    headerRow: header.number,
    columns,
    ...decoded,
    moneyUnit,
    rows: read.map(({ row, details }) => ({ row, details })),
    faults: read.flatMap(({ faults }) => faults),
  })
}

type DecodedRows = Pick<ReadFile, 'encoding' | 'encodingSamples'> & {
  readonly rows: readonly SheetRow[]
}

/** Enough to tell an encoding by. */
const rowsLookedAt = 2000
const encodingSamplesShown = 6

/**
 * Text of a legacy font is decoded by its font; other text by what was chosen, else by what most of
 * its words look like.
 */
async function decodeRows(
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

function headerOf(rows: readonly SheetRow[], chosen: number | null): SheetRow {
  const texts = rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''))
  const guessed = rows[findHeaderRow(texts)] ?? { number: 1, cells: [] }
  if (chosen === null) return guessed
  return rows.find(({ number }) => number === chosen) ?? { number: chosen, cells: [] }
}

const samplesShown = 3

function toColumns(
  header: SheetRow,
  data: readonly SheetRow[],
  { fields }: ImportChoices,
): FirmImportPreview['columns'] {
  const width = Math.max(
    header.cells.length,
    ...data.slice(0, 100).map(({ cells }) => cells.length),
  )
  const headers = Array.from({ length: width }, (_, index) => header.cells[index]?.text ?? '')
  const guesses = guessFields(headers)
  return headers.map((text, index) => ({
    index,
    letter: columnLetter(index),
    header: text,
    field: fields === null ? (guesses[index] ?? null) : (fields[String(index)] ?? null),
    samples: data.flatMap(({ cells }) => cells[index]?.text ?? []).slice(0, samplesShown),
  }))
}

function moneyUnitOf(columns: FirmImportPreview['columns']): FirmImportPreview['moneyUnit'] {
  const units = columns
    .filter(({ field }) => field === 'revenue' || field === 'totalCapital')
    .map(({ header }) => guessMoneyUnit(header))
  return units.find((unit) => unit !== 1) ?? 1
}

function cellsOf({ number, cells }: SheetRow, columns: FirmImportPreview['columns']): ImportCells {
  const found: ImportCells = {}
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
