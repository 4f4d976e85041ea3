import { columnLetter, type SheetRow } from '#core/spreadsheets/spreadsheet.ts'
import type { NormFileRefused } from '#shared/contract/assessments-contract.ts'
import type { VsicCode } from '#shared/domain/firms/firm.ts'
import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'
import { isKnownVsic } from '#shared/domain/firms/vsic.ts'
import type { InstrumentNorm } from '#shared/domain/instruments/instrument-definition.ts'
import type { NormSet } from '#shared/domain/instruments/norm-set.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import { parseVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import { findNormColumns, type NormColumns } from './find-norm-columns.ts'
import { normTableText } from './norm-table-text.ts'

type NormRow = NormSet['rows'][number]
type Fault = NormFileRefused['faults'][number]
/** Keeps a fault of one cell; the key is of the norm whose column it is. */
type Note = (column: number, code: Fault['code'], normKey?: string) => void

const codeColumn = 0
const nameColumn = 1
const exampleNames: readonly string[] = Object.values(normTableText.example)

/** The norms an instrument needs, and the list of sectors they are given for. */
export type WantedRows = {
  readonly norms: readonly InstrumentNorm[]
  readonly version: VsicCode['version']
  readonly lists: ReferenceLists
}

/**
 * Reads the rows of a norm file: all of them or, with the faults by cell, none. The sector's code
 * and name stand first; each norm stands under its heading, somewhere above the first code.
 */
export function readNormRows(
  rows: readonly SheetRow[],
  wanted: WantedRows,
): Result<NormRow[], NormFileRefused> {
  const first = rows.findIndex(({ cells }) => /^\s*\d/.test(cells[codeColumn]?.text ?? ''))
  if (first < 1) return refused([wholeFile(first === 0 ? 'no-header' : 'not-a-table')])
  const columns = findNormColumns(rows.slice(0, first), wanted.norms)
  if (columns.byKey.size === 0) return refused([wholeFile('no-header')])

  const faults = missingColumns(columns, wanted.norms)
  const seen = new Set<string>()
  const read = rows.slice(first).map((row): NormRow => {
    const note: Note = (column, code, normKey) =>
      faults.push({
        cell: `${columnLetter(column)}${row.number}`,
        normKey: normKey ?? null,
        code,
        found: row.cells[column]?.text ?? '',
      })
    const vsicCode = (row.cells[codeColumn]?.text ?? '').trim().padStart(2, '0')
    const name = row.cells[nameColumn]?.text ?? ''
    const isCode = /^\d{2,5}$/.test(vsicCode)
    if (!isCode || !isKnownVsic({ version: wanted.version, code: vsicCode }, wanted.lists)) {
      note(codeColumn, 'unknown-vsic')
    }
    if (seen.has(vsicCode)) note(codeColumn, 'twice')
    if (exampleNames.includes(name)) note(nameColumn, 'example')
    seen.add(vsicCode)
    return { vsicCode, name, values: readValues(row, columns, note) }
  })
  return faults.length > 0 ? refused(faults) : succeeded(read)
}

/** An empty cell is a norm that is not known; a row without any is a fault. */
function readValues(
  { cells }: SheetRow,
  { byKey }: NormColumns,
  note: Note,
): Record<string, number> {
  const values: Record<string, number> = {}
  for (const [key, column] of byKey) {
    const cell = cells[column]
    if (cell === undefined) continue
    const spelling = cell.kind === 'number' ? cell.text.replace('.', ',') : cell.text
    const read = parseVietnameseNumber(spelling)
    if (read.kind !== 'number') note(column, 'not-a-number', key)
    else if (read.value < 0) note(column, 'negative', key)
    else values[key] = read.value
  }
  const all = [...byKey.values()]
  if (all.every((column) => cells[column] === undefined)) note(Math.min(...all), 'empty')
  return values
}

function missingColumns({ headingRow, byKey }: NormColumns, norms: readonly InstrumentNorm[]) {
  return norms
    .filter(({ key }) => !byKey.has(key))
    .map(({ key }): Fault => {
      return { cell: `A${headingRow}`, normKey: key, code: 'no-column', found: '' }
    })
}

function wholeFile(code: Fault['code']): Fault {
  return { cell: 'A1', normKey: null, code, found: '' }
}

function refused(faults: readonly Fault[]): Result<never, NormFileRefused> {
  return failed({ code: 'norms/file-refused', faults })
}
